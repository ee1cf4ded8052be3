package cn.xiangzhi.documents.life;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperLife;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a paper's life from where each step of it is kept, and keeps the services. */
@Component
public class LifeStore {

    private final JdbcClient jdbc;
    private final LateWrites late;

    LifeStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** One step: when, by whom in which post, and what there is to say. */
    public record Line(
            Stage stage,
            OffsetDateTime at,
            String who,
            @Nullable String post,
            String words) {}

    /** The newest valid paper of that kind was, whatever else waits to be written of it. */
    public void served(
            String county,
            UUID id,
            String matterKind,
            UUID matter,
            PaperKind kind,
            PaperLife.Service service,
            String by,
            OffsetDateTime at) {
        late.sql("""
                insert into documents_paper_served (county_code, id, paper, served_on, receiver, how, recorded_by, recorded_at)
                select county_code, :id::uuid, id, :on::date, :receiver, :how, :by, :at::timestamptz
                from documents_paper
                where county_code = :county and matter = :matter and matter_kind = :matterKind and kind = :kind
                  and state <> 'VOIDED'
                order by id desc limit 1
                on conflict do nothing
                """)
                .param("county", county)
                .param("id", id)
                .param("matterKind", matterKind)
                .param("matter", matter)
                .param("kind", kind.name())
                .param("on", service.on())
                .param("receiver", service.receiver())
                .param("how", service.how())
                .param("by", by)
                .param("at", at)
                .later();
    }

    public List<Line> lines(String county, UUID paper) {
        return jdbc.sql("""
                select stage, at, who, post, words from (
                  select 1 as step, 'DRAFT' as stage, kept_at as at, kept_by_name as who, kept_by_post as post,
                    '没有文号，供审核人、负责人先看' as words
                  from documents_draft where county_code = :county and paper = :paper
                  union all
                  select 2, 'FINAL', issued_at, issued_by_name, null,
                    case when number is null then '内容不再改动' else '文号 ' || number || '，内容不再改动' end
                  from documents_paper where county_code = :county and id = :paper
                  union all
                  select 3, case when set > others then 'SEALED' else 'PARTLY_SEALED' end, used_at, used_by_name,
                    used_by_post, seal_name || coalesce('，' || approved_by_name || ' 批准', '')
                    || case when set > others then '' else '，还有 ' || (others + 1 - set) || ' 个机关没有盖章' end
                  from (select u.*, row_number() over (order by u.used_at, u.id) as set,
                          (select count(*) from documents_paper_cosigner c
                           where c.county_code = :county and c.paper = :paper) as others
                        from documents_seal_use u
                        where u.county_code = :county and u.paper = :paper and u.result = 'SEALED') as uses
                  union all
                  select 4, 'SERVED', recorded_at, recorded_by, null,
                    to_char(served_on, 'YYYY-MM-DD') || ' ' || how || '，' || receiver
                  from documents_paper_served where county_code = :county and paper = :paper
                  union all
                  select 5, 'VOIDED', voided_at, voided_by, voided_post,
                    void_reason || '；文号保留，不再使用'
                  from documents_paper where county_code = :county and id = :paper and state = 'VOIDED') as life
                order by at, step
                """)
                .param("county", county)
                .param("paper", paper)
                .query(LifeStore::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                Stage.valueOf(row.getString("stage")),
                row.getObject("at", OffsetDateTime.class),
                row.getString("who"),
                row.getString("post"),
                row.getString("words"));
    }
}
