package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import java.util.List;

/** What later rooms have open under items that are taken back, told on the page of the recall (F55). */
public interface RecalledMatters {

    /** Matters filed before the recall and what became of each, inside the actor's scope. */
    List<Matter> under(Actor actor, Recall recall);

    /** One of them: number and title, where it stands, what the recall asks and whether it is settled. */
    record Matter(String label, String state, String asked, boolean settled, String href) {}
}
