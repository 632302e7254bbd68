import sys,pickle,zlib;sys.path.insert(0,'/tmp/I')
from base import f1,sh
import numpy as np
from urllib.parse import urlsplit
from onrecord.articles.html import evidence as ev
D=pickle.load(open('/tmp/I/feat.pkl','rb'))
sizes=[d[10] for d in D]
dom=[urlsplit(d[1]).netloc.removeprefix('www.') for d in D]
fold=np.array([zlib.crc32(x.encode())%5 for x in dom])
def score(keep,d):
    t=d[2]; return f1('\n'.join(t[q.start:q.end] for q,k in zip(d[3],keep) if k),d[6])
def sg(z): return 1/(1+np.exp(-np.clip(z,-30,30)))
def fit(X,y,w,l2=2e-5,it=60):
    X1=np.column_stack([X,np.ones(len(X))]); b=np.zeros(X1.shape[1]); w=w/w.mean()
    R=np.eye(len(b))*l2*len(X); R[-1,-1]=0
    for _ in range(it):
        p=sg(X1@b); g=X1.T@(w*(p-y))+R@b; H=(X1*(w*p*(1-p))[:,None]).T@X1+R
        s=np.linalg.solve(H,g); b-=s
        if abs(s).max()<1e-6: break
    return b
def app(b,X): return sg(X@b[:-1]+b[-1])
ok=[i for i,d in enumerate(D) if len(d[3])]
def data(idx,Xs):
    idx=[i for i in idx if D[i][5].max()>.5]
    X=np.vstack([Xs[i] for i in idx]);y=np.concatenate([(D[i][5]>.5).astype(float) for i in idx])
    w=np.concatenate([np.sqrt(sizes[i])/ (np.sqrt(sizes[i])*(D[i][5]>.5)).sum() for i in idx])
    return X,y,w
def cv(Xs):
    P={}
    for k in range(5):
        b=fit(*data([i for i in ok if fold[i]!=k],Xs))
        for i in ok:
            if fold[i]==k: P[i]=app(b,Xs[i])
    return P
def second(i,p): return np.column_stack([D[i][4],p,*ev.surroundings(p,sizes[i],D[i][3])])
if __name__=='__main__':
    print('oracle',np.mean([score(D[i][5]>.5,D[i]) for i in ok]))
    for name,c in (('t',0),('r',1),('both',2),('either',3)):
        print(name,np.mean([score(D[i][4][:,c]>.5,D[i]) for i in ok]))
    X1={i:D[i][4] for i in ok}
    P=cv(X1)
    for th in (.2,.3,.4,.5): print('first',th,round(np.mean([score(P[i]>th,D[i]) for i in ok]),4))
    X2={i:second(i,P[i]) for i in ok}
    Q=cv(X2)
    for th in (.2,.3,.4,.5): print('second',th,round(np.mean([score(Q[i]>th,D[i]) for i in ok]),4))
    b1=fit(*data(ok,X1)); b2=fit(*data(ok,X2))
    for n,x in zip((*ev.FEATURES,'bias'),b1): print(f'{x:7.2f} {n}',end=';')
    print()
    for n,x in zip((*ev.FEATURES,*ev.SECOND,'bias'),b2): print(f'{x:7.2f} {n}',end=';')
    pickle.dump((P,Q,b1,b2),open('/tmp/I/fit.pkl','wb'))
    S=sorted((score(Q[i]>.3,D[i]),i) for i in ok)
    for s,i in S[:40]:
        d=D[i];X=d[4];kp=Q[i]>.3;y=d[5]>.5;n=sizes[i]
        print(round(s,2),d[0],'or',round(score(y,d),2),'t',round(score(X[:,0]>.5,d),2),'r',round(score(X[:,1]>.5,d),2),'kept',int(n[kp].sum()),'true',int(n[y].sum()),'miss',int(n[y&~kp].sum()),'extra',int(n[kp&~y].sum()),'hid',d[7],d[9],d[1][:60])
