package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A paper by its number, however the brackets were typed (F88); found by whom its matter lets open it. */
@Component
class PaperSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final Papers papers;

    PaperSearch(JdbcClient jdbc, Papers papers) {
        this.jdbc = jdbc;
        this.papers = papers;
    }

    private record Row(UUID id, String number, String kind, String organName) {}

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        return find(actor.scope(), number(words), limit).stream()
                .filter(row -> open(actor, row.id))
                .map(row -> new SearchHit(
                        "文书",
                        row.number,
                        PaperKind.valueOf(row.kind).label() + " · " + row.organName,
                        "/papers/" + row.id))
                .toList();
    }

    private boolean open(Actor actor, UUID paper) {
        try {
            papers.open(actor, paper);
            return true;
        } catch (Refused closed) {
            return false;
        }
    }

    private List<Row> find(Scope scope, String number, int limit) {
        return jdbc.sql("""
                select id, number, kind, organ_name
                  from documents_paper
                 where county_code = :county and number in (:number, :number || '号')
                   and (:township::text is null or township_code = :township)
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("number", number)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** 云罚决[2026]7 and 云罚决（2026）7号 are 云罚决〔2026〕7号. */
    static String number(String words) {
        return words.replaceAll("\\s", "").replaceAll("[\\[【（(﹝]", "〔").replaceAll("[\\]】）)﹞]", "〕");
    }
}
