/** How or when, and what is done: 季检, 抽测, 自评, 逐户. */
const manner = /[日周月季年早晚初复终首自互联普全抽快送专强免应先后再严智共代统集分勤深细精即未拟续逐见随]/u;
const deed = /[访检查测评改治管巡督考训讲诊扫洗清运收拆建创防控消补换修养护种]/u;
/** What is done to what: 修灯, 擦窗, 投饵. */
const verb = /[修建装换拆扫洗擦清挖种栽铺刷护看送买卖收捡倒运补贴挂摆停放领取配投布施喷]/u;
const thing = /[灯路桥墙树花草渠沟井管线牌栏门窗桌椅桶车楼房水电气网柜坑顶板砖石地伞药盒袋罩饵餐饭菜盐油]/u;

/** 自由组合 — two characters put together on purpose, as they may be any day: no word, and no slip. */
export function isComposed(text: string, start: number): boolean {
  const [first = '', second = '', next] = [text[start], text[start + 1], text[start + 2]];
  // 逐村逐户: every other character comes again.
  if (text[start - 1] === second || next === first) return true;
  return (manner.test(first) && deed.test(second)) || (verb.test(first) && thing.test(second));
}
