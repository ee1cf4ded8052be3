package cn.xiangzhi.casework.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in the registers beside the cases: building sites, letters, payment notices, collection agreements (F88). */
@Component
class RegisterSearch implements SearchSource {

    private static final String FOUND = """
            (select '违建点位' as kind, number || ' ' || place_words as title, kind || ' · ' || builder_shown as detail,
                    '/buildings/' || id as href
               from casework_building
              where county_code = :county and (:township::text is null or township_code = :township) and :cases
                and lower(number || ' ' || place_words || ' ' || kind || ' ' || builder_shown) like all (:likes::text[])
              order by found_on desc, id desc limit :limit)
            union all
            (select '函', body || '：' || subject, concat_ws(' ', paper_number, their_number, sent_on), '/letters/' || id
               from casework_letter
              where county_code = :county and (:township::text is null or township_code = :township) and :cases
                and lower(concat_ws(' ', body, subject, paper_number, their_number)) like all (:likes::text[])
              order by sent_on desc, id desc limit :limit)
            union all
            (select '监控点位', code || ' ' || place, basis_words, '/cameras/' || id
               from casework_camera
              where county_code = :county and (:township::text is null or township_code = :township) and :cases
                and lower(code || ' ' || place) like all (:likes::text[])
              order by id desc limit :limit)
            union all
            (select '缴款通知', '缴款码 ' || n.code, c.number || ' · ' || c.party_shown,
                    case when :records then '/payments/' || c.id else '/cases/' || c.id end
               from casework_pay_notice n join casework_case c on c.county_code = n.county_code and c.id = n.case_id
              where n.county_code = :county and (:township::text is null or n.township_code = :township)
                and (:cases or :records) and (n.code = :number or n.finance_number = :number and :number <> '')
              limit :limit)
            union all
            (select '代收协议', bank, number, '/collection-agreements/' || id
               from casework_agreement
              where county_code = :county and (:township::text is null or township_code = :township) and :pays
                and lower(concat_ws(' ', bank, number, account, payee)) like all (:likes::text[])
              order by signed_on desc, id desc limit :limit)
            """;

    private final JdbcClient jdbc;

    RegisterSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        var cases = actor.has(Right.CASE_READ);
        var pays = actor.has(Right.PAYMENT_READ) || actor.has(Right.PAYMENT_RECORD) || actor.has(Right.CASE_APPROVE);
        if (!cases && !pays || Bigrams.tooShort(words)) {
            return List.of();
        }
        return jdbc.sql(FOUND)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("cases", cases)
                .param("pays", pays)
                .param("records", actor.has(Right.PAYMENT_RECORD))
                .param("likes", Bigrams.likes(words))
                .param("number", words.replaceAll("[\\s-]", ""))
                .param("limit", limit)
                .query(SearchHit.class)
                .list();
    }
}
