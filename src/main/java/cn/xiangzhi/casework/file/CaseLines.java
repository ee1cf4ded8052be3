package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.ListQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases as lists, my work and the search box read them: always inside the scope, always by index. */
@Component
class CaseLines {

    private static final String FROM_THE_COUNTY = """
            select id, number, procedure, stage, order_stage, item_name, party_shown, place_words, opened_on, fine, due_on,
                   decision_number
            from casework_case
            where county_code = :county and (:township::text is null or township_code = :township)
            """;

    private static final String AS_ASKED = """
              and (:procedure::text is null or procedure = :procedure)
              and (:opened_from::date is null or opened_on >= :opened_from::date)
              and (:opened_to::date is null or opened_on <= :opened_to::date)
              and (:after_id::uuid is null or (opened_on, id) < (:after_value::date, :after_id::uuid))
            order by opened_on desc, id desc limit :limit
            """;

    private static final String NEWEST = FROM_THE_COUNTY + AS_ASKED;

    private static final String AT_OPEN_STAGE = FROM_THE_COUNTY + "and open and stage = :stage\n" + AS_ASKED;

    private static final String ENDED = FROM_THE_COUNTY + "and ended_stage = :stage\n" + AS_ASKED;

    private static final String FOUND = FROM_THE_COUNTY + """
              and id in (select id from casework_case where county_code = :county and number like :prefix
                         union select id from casework_case where county_code = :county and decision_number = :q
                         union select case_id from casework_party where county_code = :county and name_print = :print
                         union select case_id from casework_party where county_code = :county and id_print = :print)
              and (:stage::text is null or stage = :stage)
            """ + AS_ASKED;

    private final JdbcClient jdbc;
    private final PersonalData secrets;
    private final CaseWords said;

    CaseLines(JdbcClient jdbc, PersonalData secrets, CaseWords said) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.said = said;
    }

    Page<Line> page(Scope scope, ListQuery query) {
        var words = query.text("q");
        var rows = jdbc.sql(words != null ? FOUND : browsed(query.text("stage")))
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("prefix", words == null ? null : prefix(words))
                .param("print", words == null ? null : secrets.fingerprint(words))
                .query(Line.class)
                .list();
        return query.page(rows, Line::openedOn, Line::id);
    }

    /** Cases at work are few and have an index of their own; those that ended have one by the stage they ended at. */
    private static String browsed(@Nullable String stage) {
        if (stage == null) {
            return NEWEST;
        }
        return Stage.valueOf(stage).open() ? AT_OPEN_STAGE : ENDED;
    }

    /** By number, decision, the party's name or number in full, or by words of the item, the place and what was told (F88). */
    List<Line> search(Scope scope, String words, int limit) {
        return jdbc.sql("""
                        select id, number, procedure, stage, order_stage, item_name, party_shown, place_words, opened_on, fine,
                               due_on, decision_number
                        from casework_case
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and id in (select id from casework_case where county_code = :county and number like :prefix
                                     union select id from casework_case where county_code = :county and decision_number = :words
                                     union select case_id from casework_party where county_code = :county and name_print = :print
                                     union select case_id from casework_party where county_code = :county and id_print = :print
                                     union select unnest(:said::uuid[]))
                        order by opened_on desc, id desc limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("prefix", prefix(words))
                .param("words", words)
                .param("said", said.find(scope, words, limit).toArray(UUID[]::new))
                .param("print", secrets.fingerprint(words))
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** What waits for somebody with these rights; an officer sees the cases that are his or nobody's. */
    List<Waits> waiting(Actor actor, int limit) {
        var rights =
                Arrays.asList(Right.CASE_HANDLE, Right.CASE_REVIEW, Right.CASE_APPROVE, Right.PAYMENT_RECORD).stream()
                        .filter(actor::has)
                        .map(Right::name)
                        .toArray(String[]::new);
        if (rights.length == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, number, stage, order_stage, item_name, party_shown, waits_for, opened_on, due_on, asked_exception
                        from casework_case
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and waits_for = any(:rights)
                          and (waits_for <> 'CASE_HANDLE' or officer1 is null or officer1 = :person or officer2 = :person)
                        order by id limit :limit
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("rights", rights)
                .param("person", actor.person())
                .param("limit", limit)
                .query(Waits.class)
                .list();
    }

    private static String prefix(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    record Line(
            UUID id,
            String number,
            String procedure,
            String stage,
            @Nullable String orderStage,
            String itemName,
            String partyShown,
            String placeWords,
            LocalDate openedOn,
            @Nullable BigDecimal fine,
            @Nullable LocalDate dueOn,
            @Nullable String decisionNumber) {}

    record Waits(
            UUID id,
            String number,
            String stage,
            @Nullable String orderStage,
            String itemName,
            String partyShown,
            String waitsFor,
            LocalDate openedOn,
            @Nullable LocalDate dueOn,
            @Nullable String askedException) {}
}
