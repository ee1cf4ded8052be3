package cn.xiangzhi.shell;

import cn.xiangzhi.base.Actor;
import java.util.List;

/** A room whose matters the search box finds, within the actor's scope. */
public interface SearchSource {

    List<SearchHit> find(Actor actor, String words, int limit);

    record SearchHit(String kind, String title, String detail, String href) {}
}
