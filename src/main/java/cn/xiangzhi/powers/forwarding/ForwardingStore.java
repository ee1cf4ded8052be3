package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of forwarded projects; the county's department sees those that were forwarded to it. */
@Component
public class ForwardingStore {

    private final JdbcClient jdbc;

    ForwardingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Forwarding> page(Sight sight, ListQuery query) {
        var rows = jdbc.sql("""
                select * from powers_forwarding
                where county_code = :county and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department and forwarded_on is not null)
                  and (:q::text is null or number like '%' || :q || '%' or title like '%' || :q || '%')
                  and (:stage::text is null or stage = :stage)
                  and (:manner::text is null or manner = :manner)
                  and (:received_from::date is null or received_on >= :received_from::date)
                  and (:received_to::date is null or received_on <= :received_to::date)
                  and (:after_id::uuid is null or (received_on, id) < (:after_value::date, :after_id::uuid))
                order by received_on desc, id desc limit :limit
                """)
                .params(query.params())
                .params(sight.params())
                .query(Forwarding.class)
                .list();
        return query.page(rows, Forwarding::receivedOn, Forwarding::id);
    }

    public Optional<Forwarding> find(Sight sight, UUID id) {
        return jdbc.sql("""
                select * from powers_forwarding
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department and forwarded_on is not null)
                """)
                .params(sight.params())
                .param("id", id)
                .query(Forwarding.class)
                .optional();
    }

    /** In one of those stages within sight, oldest first. */
    List<Forwarding> waiting(Sight sight, List<ForwardingStage> stages, int limit) {
        return jdbc.sql("""
                select * from powers_forwarding
                where county_code = :county and stage = any(string_to_array(:stages, ' '))
                  and (:township::text is null or township_code = :township)
                  and (:department::uuid is null or department = :department and forwarded_on is not null)
                order by received_on, id limit :limit
                """)
                .params(sight.params())
                .param("stages", stages.stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param("limit", limit)
                .query(Forwarding.class)
                .list();
    }

    int nextNumber(String county, String township, int year) {
        return jdbc.sql("""
                insert into powers_forwarding_number (county_code, township_code, year, last)
                values (:county, :township, :year, 1)
                on conflict (county_code, township_code, year) do update set last = powers_forwarding_number.last + 1
                returning last
                """)
                .param("county", county)
                .param("township", township)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    boolean known(String county, UUID id) {
        return jdbc.sql("select exists (select 1 from powers_forwarding where county_code = :county and id = :id)")
                .param("county", county)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean add(String county, Forwarding f) {
        return jdbc.sql("""
                insert into powers_forwarding (county_code, id, township_code, number, department, department_name, item_code,
                  item_name, manner, title, applicant_sealed, applicant_shown, phone_sealed, materials, missing, opinion,
                  reviewed_by, received_on, receipt, result, result_number, returned_how, paper_number, stage, version)
                values (:county, :id, :township, :number, :department, :name, :item,
                  :itemName, :manner, :title, :applicant, :shown, :phone, :materials, '', '',
                  '', :received, '', '', '', '', '', :stage, 0)
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", f.id())
                        .param("township", f.townshipCode())
                        .param("number", f.number())
                        .param("department", f.department())
                        .param("name", f.departmentName())
                        .param("item", f.itemCode())
                        .param("itemName", f.itemName())
                        .param("manner", f.manner().name())
                        .param("title", f.title())
                        .param("applicant", f.applicantSealed())
                        .param("shown", f.applicantShown())
                        .param("phone", f.phoneSealed())
                        .param("materials", f.materials())
                        .param("received", f.receivedOn())
                        .param("stage", f.stage().name())
                        .update()
                == 1;
    }

    /** Everything that is missing was told at once. */
    boolean notice(String county, Forwarding f, String missing, LocalDate on) {
        return step(jdbc.sql("""
                        update powers_forwarding
                        set stage = 'INCOMPLETE', missing = :missing, noticed_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("missing", missing).param("on", on), county, f);
    }

    boolean complete(String county, Forwarding f, String materials, LocalDate on) {
        return step(jdbc.sql("""
                        update powers_forwarding set stage = 'RECEIVED', materials = materials || chr(10) || :materials,
                          completed_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("materials", materials).param("on", on), county, f);
    }

    boolean review(String county, Forwarding f, boolean agreed, String opinion, String by) {
        var stage = agreed ? ForwardingStage.REVIEWED : ForwardingStage.DECLINED;
        return step(
                jdbc.sql("""
                        update powers_forwarding set stage = :stage, agreed = :agreed, opinion = :opinion, reviewed_by = :by,
                          version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("stage", stage.name())
                        .param("agreed", agreed)
                        .param("opinion", opinion)
                        .param("by", by),
                county,
                f);
    }

    void paper(String county, UUID id, UUID paper, String number) {
        jdbc.sql("""
                update powers_forwarding set paper = :paper, paper_number = :number where county_code = :county and id = :id
                """)
                .param("paper", paper)
                .param("number", number)
                .param("county", county)
                .param("id", id)
                .update();
    }

    boolean forward(String county, Forwarding f, LocalDate on) {
        return step(jdbc.sql("""
                        update powers_forwarding set stage = 'FORWARDED', forwarded_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("on", on), county, f);
    }

    boolean take(String county, Forwarding f, String receipt, LocalDate on) {
        return step(jdbc.sql("""
                        update powers_forwarding set stage = 'TAKEN', receipt = :receipt, taken_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("receipt", receipt).param("on", on), county, f);
    }

    boolean decide(String county, Forwarding f, ForwardingDesk.Result result, LocalDate on) {
        return step(
                jdbc.sql("""
                        update powers_forwarding set stage = 'DECIDED', granted = :granted, result = :result,
                          result_number = :number, decided_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                        .param("granted", result.granted())
                        .param("result", result.words())
                        .param("number", result.number())
                        .param("on", on),
                county,
                f);
    }

    boolean hand(String county, Forwarding f, String how, LocalDate on) {
        return step(jdbc.sql("""
                        update powers_forwarding set stage = 'CLOSED', returned_how = :how, returned_on = :on,
                          version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """).param("how", how).param("on", on), county, f);
    }

    private static boolean step(JdbcClient.StatementSpec statement, String county, Forwarding f) {
        return statement
                        .param("county", county)
                        .param("id", f.id())
                        .param("version", f.version())
                        .update()
                == 1;
    }
}
