/** The page's own script: filters by severity, category, department and words. Without it the whole list stands. */
export const filterScript = `
(function(){
  var form=document.querySelector('form');
  if(!form)return;
  form.hidden=false;
  function apply(){
    var want={severity:form.severity.value,category:form.category.value,department:form.department.value};
    var words=form.words.value.trim().toLowerCase();
    var shown=0;
    document.querySelectorAll('section[data-code]').forEach(function(section){
      var any=0;
      section.querySelectorAll('li').forEach(function(item){
        var fits=Object.keys(want).every(function(key){return want[key]===''||item.dataset[key]===want[key]})
          &&(words===''||item.textContent.toLowerCase().indexOf(words)>=0);
        item.hidden=!fits;
        if(fits)any++;
      });
      section.hidden=any===0;
      var count=section.querySelector('[data-count]');
      if(count)count.textContent=any;
      shown+=any;
    });
    document.getElementById('shown').textContent=shown;
  }
  form.addEventListener('input',apply);
  form.addEventListener('submit',function(event){event.preventDefault()});
})();
`;
