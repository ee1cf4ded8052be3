package cn.xiangzhi.demo.story;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.demo.county.Cast;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The people of one township in the posts they act in. */
final class Crew {

    private final Cast cast;
    private final String township;

    Crew(Cast cast, String township) {
        this.cast = cast;
        this.township = township;
    }

    String township() {
        return township;
    }

    Actor acting(DefaultRole role, int which) {
        var members = cast.with(township, role);
        return actor(members.get(which % members.size()));
    }

    Actor acting(DefaultRole role) {
        return acting(role, 0);
    }

    /** The archivist, who in a small township publishes too. */
    Actor archivist() {
        var own = cast.with(township, DefaultRole.ARCHIVIST);
        var member = own.isEmpty() ? cast.with(township, DefaultRole.PUBLISHER).getFirst() : own.getFirst();
        return actor(member, DefaultRole.ARCHIVIST);
    }

    /** The squads whose two officers both hold a valid certificate, as pairs. */
    List<List<Actor>> pairs() {
        return switch (township) {
            case "410899101" -> List.of(pair("李建国", "王敏"), pair("周海涛", "孙晓燕"));
            case "410899102" -> List.of(pair("戚大山", "谢春梅"));
            default -> List.of();
        };
    }

    UUID organ(String name) {
        return cast.organ(township, name);
    }

    UUID person(String name) {
        return cast.member(name).person();
    }

    /** Who reviews the county's case files: the post of that title in the county's bureau of justice. */
    Actor fileReviewer() {
        var member = cast.members().stream()
                .filter(one -> one.title().equals("案卷评查员"))
                .findFirst()
                .orElseThrow();
        var seat = actor(member);
        return new Actor(
                seat.account(),
                seat.person(),
                seat.name(),
                seat.organ(),
                seat.organName(),
                seat.postTitle(),
                new Scope(Cast.COUNTY, null, null),
                seat.rights());
    }

    private List<Actor> pair(String first, String second) {
        return List.of(actor(cast.member(first)), actor(cast.member(second)));
    }

    private Actor actor(Cast.Member member) {
        return actor(member, DefaultRole.valueOf(member.role()));
    }

    private Actor actor(Cast.Member member, DefaultRole role) {
        Set<Right> rights = role.rights();
        return new Actor(
                member.person(),
                member.person(),
                member.name(),
                cast.organ(member.township(), member.organ()),
                member.organ(),
                member.title(),
                new Scope(Cast.COUNTY, township, null),
                rights);
    }
}
