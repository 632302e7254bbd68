import sys,pickle,time;sys.path.insert(0,'/tmp/I')
from base import load,sh
from onrecord.articles.html.visible import visible
from onrecord.articles.html import evidence as ev
import numpy as np
ch=pickle.load(open('/tmp/I/choices.pkl','rb'))
which=sys.argv[1] if len(sys.argv)>1 else 't'
out=[]
T=TV=0
for g,h in load():
    main=g['ground_truth'].get('main_content')
    if not main: continue
    p=h.decode('utf8','replace')
    t=time.process_time(); v=visible(p); TV+=time.process_time()-t
    c=ch[g['file_id']]
    t=time.process_time()
    W=ev.Words(v.text[q.start:q.end] for q in v.passages)
    h2=False
    if v.hidden>500 and W.found(c[which])<.7:
        v2=visible(p,show_hidden=True); W2=ev.Words(v2.text[q.start:q.end] for q in v2.passages)
        if W2.found(c[which])>W.found(c[which])+.2: v,W,h2=v2,W2,True
    X=ev.evidence(v.text,v.passages,W,c[which],c['r']) if v.passages else np.zeros((0,len(ev.FEATURES)))
    T+=time.process_time()-t
    y=W.shares(main)
    out.append((g['file_id'],g['url'],v.text,v.passages,X,np.array(y),main,v.hidden,g['ground_truth'],h2,np.maximum(1,W.sizes).astype(float)))
print('evidence pages/s',len(out)/T,'visible',len(out)/TV)
pickle.dump(out,open('/tmp/I/feat.pkl','wb'))
