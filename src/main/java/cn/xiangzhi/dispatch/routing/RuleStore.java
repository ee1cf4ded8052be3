package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of dispatch_rule_book and dispatch_rule. */
@Repository
class RuleStore {

    private static final String BOOK = """
            select id, township_code, number, state, made_by, made_at, changes, activated_by, activated_at, retired_at, version
              from dispatch_rule_book
            """;

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a draft after the last version; false when that form was sent before or a draft is there already. */
    boolean draft(String county, String township, UUID id, String by, OffsetDateTime at) {
        return jdbc.sql("""
                insert into dispatch_rule_book (county_code, id, township_code, number, state, made_by, made_at)
                select :county, :id, :township, coalesce(max(number), 0) + 1, 'DRAFT', :by, :at
                  from dispatch_rule_book where county_code = :county and township_code = :township
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("township", township)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    List<RuleBook> books(Scope scope, String township) {
        return jdbc.sql(BOOK + """
                 where county_code = :county and township_code = :township
                   and (:within::text is null or township_code = :within)
                 order by number desc
                """)
                .param("county", scope.county())
                .param("township", township)
                .param("within", scope.township())
                .query(RuleBook.class)
                .list();
    }

    Optional<RuleBook> find(Scope scope, UUID id) {
        return jdbc.sql(BOOK + """
                 where county_code = :county and id = :id and (:within::text is null or township_code = :within)
                """)
                .param("county", scope.county())
                .param("id", id)
                .param("within", scope.township())
                .query(RuleBook.class)
                .optional();
    }

    Optional<RuleBook> active(String county, String township) {
        return jdbc.sql(BOOK + " where county_code = :county and township_code = :township and state = 'ACTIVE'")
                .param("county", county)
                .param("township", township)
                .query(RuleBook.class)
                .optional();
    }

    /** Takes the draft for a change of its rules; stale when somebody else was faster. */
    void change(String county, RuleBook book, long version) {
        var changed = jdbc.sql("""
                update dispatch_rule_book set changes = changes + 1, version = version + 1
                 where county_code = :county and id = :id and version = :version and state = 'DRAFT'
                """)
                .param("county", county)
                .param("id", book.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refused.stale("派单规则");
        }
    }

    void activate(String county, RuleBook book, long version, String by, OffsetDateTime at) {
        jdbc.sql("""
                update dispatch_rule_book set state = 'RETIRED', retired_at = :at, version = version + 1
                 where county_code = :county and township_code = :township and state = 'ACTIVE'
                """)
                .param("county", county)
                .param("township", book.townshipCode())
                .param("at", at)
                .update();
        var changed = jdbc.sql("""
                update dispatch_rule_book
                   set state = 'ACTIVE', activated_by = :by, activated_at = :at, version = version + 1
                 where county_code = :county and id = :id and version = :version and state = 'DRAFT'
                """)
                .param("county", county)
                .param("id", book.id())
                .param("version", version)
                .param("by", by)
                .param("at", at)
                .update();
        if (changed == 0) {
            throw Refused.stale("派单规则");
        }
    }

    void drop(String county, UUID rule) {
        jdbc.sql("delete from dispatch_rule where county_code = :county and id = :id")
                .param("county", county)
                .param("id", rule)
                .update();
    }

    void position(String county, UUID rule, int position) {
        jdbc.sql("update dispatch_rule set position = :position where county_code = :county and id = :id")
                .param("county", county)
                .param("id", rule)
                .param("position", position)
                .update();
    }

    void put(String county, RuleBook book, Rule rule) {
        drop(county, rule.id());
        jdbc.sql("""
                insert into dispatch_rule (county_code, id, township_code, book_id, position, name, villages, grids,
                        classes, categories, days, hours, hour_from, hour_to, since, until, on_duty, lead, organ,
                        person, joints, urgency)
                values (:county, :id, :township, :book, :position, :name, :villages, :grids,
                        :classes, :categories, :days, :hours, :from, :to, :since, :until, :duty, :lead, :organ,
                        :person, :joints, :urgency)
                """)
                .param("county", county)
                .param("id", rule.id())
                .param("township", book.townshipCode())
                .param("book", book.id())
                .param("position", rule.position())
                .param("name", rule.name())
                .param("villages", rule.where().villages().toArray(String[]::new))
                .param("grids", rule.where().grids().toArray(String[]::new))
                .param("classes", rule.what().classes().toArray(String[]::new))
                .param("categories", rule.what().categories().toArray(String[]::new))
                .param("days", rule.when().days().stream().map(Enum::name).toArray(String[]::new))
                .param("hours", rule.when().hours().name())
                .param("from", rule.when().from())
                .param("to", rule.when().to())
                .param("since", rule.when().since())
                .param("until", rule.when().until())
                .param("duty", rule.onDuty().toArray(UUID[]::new))
                .param("lead", rule.then().lead().name())
                .param("organ", rule.then().organ())
                .param("person", rule.then().person())
                .param("joints", rule.then().joints().toArray(UUID[]::new))
                .param("urgency", rule.then().urgency().name())
                .update();
    }

    List<Rule> rules(String county, UUID book) {
        return jdbc.sql(
                        "select * from dispatch_rule where county_code = :county and book_id = :book order by position, id")
                .param("county", county)
                .param("book", book)
                .query(RuleStore::rule)
                .list();
    }

    private static Rule rule(ResultSet row, int i) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                new Rule.Where(texts(row.getArray("villages")), texts(row.getArray("grids"))),
                new Rule.What(texts(row.getArray("classes")), texts(row.getArray("categories"))),
                new Rule.When(
                        texts(row.getArray("days")).stream()
                                .map(RuleDay::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        Hours.valueOf(row.getString("hours")),
                        row.getObject("hour_from", LocalTime.class),
                        row.getObject("hour_to", LocalTime.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                Set.copyOf(ids(row.getArray("on_duty"))),
                new Rule.Then(
                        LeadKind.valueOf(row.getString("lead")),
                        row.getObject("organ", UUID.class),
                        row.getObject("person", UUID.class),
                        ids(row.getArray("joints")),
                        Urgency.valueOf(row.getString("urgency"))));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
