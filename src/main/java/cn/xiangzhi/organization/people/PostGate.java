package cn.xiangzhi.organization.people;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.duty.ShiftStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before somebody takes a post or leaves it: one post each, no place and no duty left alone (S19 S27). */
@Component
class PostGate {

    private static final Basis ONE_POST = Basis.house("编制实名制：一人一岗，不超核定数");

    private final PersonStore people;
    private final PostStore posts;
    private final Places places;
    private final ShiftStore shifts;
    private final Today today;

    PostGate(PersonStore people, PostStore posts, Places places, ShiftStore shifts, Today today) {
        this.people = people;
        this.posts = posts;
        this.places = places;
        this.shifts = shifts;
        this.today = today;
    }

    /** The post, held until the transaction ends, if somebody may still be put on it. */
    PostStore.Row free(Actor actor, UUID id, String what) {
        var found = posts.find(actor.county(), actor.scope().township(), id);
        if (found.isEmpty()) {
            throw Refused.notFound("岗位");
        }
        posts.hold(actor.county(), id);
        var post = posts.find(actor.county(), actor.scope().township(), id).orElseThrow();
        if (post.filled() >= post.authorised()) {
            throw Refused.unlawful(
                    null,
                    what,
                    "“" + post.title() + "”核定 " + post.authorised() + " 名，已满员",
                    ONE_POST,
                    "请选择其他岗位，或先按批复调整核定数");
        }
        return post;
    }

    /** Why somebody with that identity number is not entered again. */
    Refused alreadyEntered(Actor actor, UUID other) {
        return people.find(actor.county(), actor.scope().township(), other)
                .map(row -> Refused.unlawful(
                        null, "人员未登记", "该身份证号已登记为" + row.organName() + "的" + row.name(), ONE_POST, "请打开该人员办理调动，不要重复登记"))
                .orElseGet(() -> Refused.unlawful(null, "人员未登记", "该身份证号已在本县其他单位登记", ONE_POST, "请联系县级编制管理人员办理调动"));
    }

    /** One assistant a village, and of the township the village is in. */
    void assistant(Actor actor, @Nullable String village, @Nullable String township, UUID person) {
        if (village == null) {
            return;
        }
        var inTownship = places.find(village)
                .filter(division -> division.level() == Division.Level.VILLAGE)
                .filter(division -> division.parent().equals(township));
        if (inTownship.isEmpty()) {
            throw Refused.invalid("人员未登记", "所选的村（居）不在该人员所在乡镇", "请选择本乡镇的村（居）");
        }
        people.assistantOf(actor.county(), village, person).ifPresent(other -> {
            throw Refused.unlawful(
                    null,
                    "人员未登记",
                    places.name(village) + "已有村级综合协管员" + other,
                    Basis.house("村级综合协管员每村一名"),
                    "请先为" + other + "取消协管员登记或办理离岗");
        });
    }

    /** Refuses while the person still answers for a place or has duties ahead. */
    void answersForNothing(Actor actor, PersonStore.Row person, String what) {
        var answered = places.answeredBy(actor.county(), person.id());
        if (!answered.isEmpty()) {
            throw Refused.unlawful(
                    null,
                    what,
                    person.name() + "仍负责" + String.join("、", answered),
                    Basis.house("处处有人管"),
                    "请先在该人员页面打开“责任移交”，把责任交给他人");
        }
        var duties =
                shifts.of(actor.county(), person.id(), today.now(), today.now().plusYears(1));
        if (!duties.isEmpty()) {
            throw Refused.unlawful(
                    null,
                    what,
                    person.name() + "还有 " + duties.size() + " 个排好的值班",
                    Basis.house("值班规则：班班有人"),
                    "请先在该人员页面打开“责任移交”，把这些班次换给别人");
        }
    }
}
