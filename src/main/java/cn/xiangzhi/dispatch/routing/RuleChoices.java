package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the editing page of a rule offers to choose from. */
@Component
class RuleChoices {

    private final Places places;
    private final Categories categories;
    private final Organization organization;
    private final JdbcClient jdbc;

    RuleChoices(Places places, Categories categories, Organization organization, JdbcClient jdbc) {
        this.places = places;
        this.categories = categories;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /** Options under a heading. */
    record Group(String label, List<Option> options) {}

    record Choices(
            List<Option> villages,
            List<Group> grids,
            List<Group> categories,
            List<Option> days,
            List<Option> hours,
            List<Option> leads,
            List<Option> urgencies,
            List<Option> units,
            List<Group> people) {}

    Choices of(String county, String township) {
        var units = Stream.concat(
                        organization.organs(county, township).stream(),
                        organization.organs(county, null).stream().filter(organ -> organ.township() == null))
                .distinct()
                .toList();
        return new Choices(
                places.villageChoices(county, township),
                grids(new Scope(county, township, null)),
                categories.groups().entrySet().stream()
                        .map(group -> new Group(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(category -> new Option(category.code(), category.name()))
                                        .toList()))
                        .toList(),
                options(RuleDay.values()),
                options(Hours.values()),
                options(LeadKind.values()),
                options(Urgency.values()),
                units.stream()
                        .map(organ -> new Option(organ.id().toString(), organ.name()))
                        .toList(),
                units.stream()
                        .filter(organ -> organ.township() != null)
                        .map(organ -> people(county, organ))
                        .filter(group -> !group.options().isEmpty())
                        .toList());
    }

    private Group people(String county, Organ organ) {
        return new Group(
                organ.name(),
                organization.people(county, organ.id()).stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList());
    }

    private List<Group> grids(Scope scope) {
        record Row(String villageCode, String code, String name) {}
        var rows = jdbc.sql("""
                select village_code, code, name from v_places_grid
                 where county_code = :county and township_code = :township order by code
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Row.class)
                .list();
        return rows.stream()
                .map(Row::villageCode)
                .distinct()
                .map(village -> new Group(
                        places.name(village),
                        rows.stream()
                                .filter(row -> row.villageCode().equals(village))
                                .map(row -> new Option(row.code(), row.name()))
                                .toList()))
                .toList();
    }

    private static <E extends Enum<E> & Labelled> List<Option> options(E... all) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), one.label()))
                .toList();
    }
}
