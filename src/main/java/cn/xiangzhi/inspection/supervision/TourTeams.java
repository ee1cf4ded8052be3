package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.inspection.people.Colleagues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who goes on a tour: a leader and members picked from the township's register by real name (S20). */
@Component
class TourTeams {

    private static final int LEAST = 2;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    TourTeams(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /** Somebody of the team. */
    public record Member(UUID personId, String name, TourRole role) {

        String words() {
            return name + "（" + role.label() + "）";
        }
    }

    /** The team as it was picked, its leader first; Refused where it is none. */
    List<Member> picked(String what, Tours.NewTour tour, String county) {
        var leader = tour.leader();
        if (leader == null) {
            throw Refused.invalid(what, "没有选组长", "请从名册中选一名组长");
        }
        var wanted = new ArrayList<>(List.of(leader));
        tour.members().stream().filter(id -> !wanted.contains(id)).forEach(wanted::add);
        var known = colleagues.named(county, tour.township(), tour.on(), wanted).stream()
                .collect(Collectors.toMap(
                        one -> one.person().id(), one -> one.person().name()));
        if (!known.keySet().containsAll(wanted)) {
            throw Refused.invalid(what, "所选人员不在本乡镇的实名名册内", "请从名单中选择");
        }
        if (wanted.size() < LEAST) {
            throw Refused.invalid(what, "督查组只有组长一人", "请至少再选一名组员，两人以上同去");
        }
        return wanted.stream()
                .map(id -> new Member(
                        id, known.getOrDefault(id, ""), id.equals(leader) ? TourRole.LEADER : TourRole.MEMBER))
                .toList();
    }

    static String words(List<Member> team) {
        return team.stream().map(Member::words).collect(Collectors.joining("、"));
    }

    /** Those of these names in the township's register, in that order; for rooms and programs that know people by name. */
    List<UUID> named(String county, String township, LocalDate day, List<String> names) {
        var all = colleagues.of(county, township, day);
        return names.stream()
                .flatMap(name -> all.stream()
                        .filter(one -> one.person().name().equals(name))
                        .map(one -> one.person().id())
                        .limit(1))
                .toList();
    }

    void keep(String county, Tours.NewTour tour, List<Member> team) {
        for (var n = 0; n < team.size(); n++) {
            jdbc.sql("""
                    insert into inspection_tour_member (county_code, tour_id, person_id, township_code, name, role, place)
                    values (:county, :tour, :person, :township, :name, :role, :place) on conflict do nothing
                    """)
                    .param("county", county)
                    .param("tour", tour.once())
                    .param("person", team.get(n).personId())
                    .param("township", tour.township())
                    .param("name", team.get(n).name())
                    .param("role", team.get(n).role().name())
                    .param("place", n)
                    .update();
        }
    }

    /** Empty for tours of the time when teams were words. */
    List<Member> of(String county, UUID tour) {
        return jdbc.sql("""
                        select person_id, name, role from inspection_tour_member
                        where county_code = :county and tour_id = :tour order by place
                        """)
                .param("county", county)
                .param("tour", tour)
                .query(Member.class)
                .list();
    }
}
