package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;

/** A register of this room that keeps what an act means for it, in the act's own transaction. */
public interface Follower {

    void made(Actor actor, CaseFile file, Act act);
}
