package cn.xiangzhi.shell.listing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The saved views of an account; at most thirty for one list. */
@Component
public class SavedViews {

    private static final int MOST = 30;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SavedView> of(Actor actor, String path) {
        return jdbc.sql("""
                        select id, path, name, query, usual from shell_saved_view
                        where county_code = :county and account = :account and path = :path
                        order by id
                        """)
                .param("county", actor.county())
                .param("account", actor.account())
                .param("path", path)
                .query(SavedView.class)
                .list();
    }

    /** Keeps a view; the same name again replaces its conditions. */
    @Transactional
    public void save(Actor actor, String path, String name, String query, boolean usual) {
        if (of(actor, path).size() >= MOST) {
            throw Refused.invalid("不能保存视图", "一个列表最多保存" + MOST + "个视图", "请先删除不用的视图");
        }
        if (usual) {
            noneUsual(actor, path);
        }
        jdbc.sql("""
                        insert into shell_saved_view (county_code, id, account, path, name, query, usual)
                        values (:county, :id, :account, :path, :name, :query, :usual)
                        on conflict (county_code, account, path, name)
                        do update set query = excluded.query, usual = excluded.usual
                        """)
                .param("county", actor.county())
                .param("id", Ids.next())
                .param("account", actor.account())
                .param("path", path)
                .param("name", name)
                .param("query", query)
                .param("usual", usual)
                .update();
    }

    @Transactional
    public void rename(Actor actor, UUID id, String name) {
        var view = get(actor, id);
        if (of(actor, view.path()).stream()
                .anyMatch(other -> other.name().equals(name) && !other.id().equals(id))) {
            throw Refused.invalid("不能改名", "已有同名的视图“" + name + "”", "请换一个名称");
        }
        jdbc.sql(
                        "update shell_saved_view set name = :name where county_code = :county and account = :account and id = :id")
                .param("name", name)
                .param("county", actor.county())
                .param("account", actor.account())
                .param("id", id)
                .update();
    }

    /** Makes this view the one a list opens with, or, when it was, opens the list without conditions again. */
    @Transactional
    public void usual(Actor actor, UUID id) {
        var view = get(actor, id);
        noneUsual(actor, view.path());
        jdbc.sql(
                        "update shell_saved_view set usual = :usual where county_code = :county and account = :account and id = :id")
                .param("usual", !view.usual())
                .param("county", actor.county())
                .param("account", actor.account())
                .param("id", id)
                .update();
    }

    @Transactional
    public void delete(Actor actor, UUID id) {
        jdbc.sql("delete from shell_saved_view where county_code = :county and account = :account and id = :id")
                .param("county", actor.county())
                .param("account", actor.account())
                .param("id", id)
                .update();
    }

    /** A view of this very account; another's does not exist for it. */
    SavedView get(Actor actor, UUID id) {
        return jdbc.sql("""
                        select id, path, name, query, usual from shell_saved_view
                        where county_code = :county and account = :account and id = :id
                        """)
                .param("county", actor.county())
                .param("account", actor.account())
                .param("id", id)
                .query(SavedView.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("保存的视图"));
    }

    private void noneUsual(Actor actor, String path) {
        jdbc.sql(
                        "update shell_saved_view set usual = false where county_code = :county and account = :account and path = :path and usual")
                .param("county", actor.county())
                .param("account", actor.account())
                .param("path", path)
                .update();
    }
}
