package cn.xiangzhi.organization.roster;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.secrecy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One line of a roster against the registers: what differs, and writing it through the commands the pages use. */
@Component
class RosterPlan {

    private final PeopleRegister people;
    private final OrganStore organs;
    private final PostStore posts;
    private final PersonalData secrets;

    RosterPlan(PeopleRegister people, OrganStore organs, PostStore posts, PersonalData secrets) {
        this.people = people;
        this.organs = organs;
        this.posts = posts;
        this.secrets = secrets;
    }

    /** What was written for a line; {@code person} is who it is, {@code what} empty when nothing differs. */
    record Written(UUID person, boolean added, List<String> what) {}

    Written write(Actor actor, RosterRow row) {
        var kind = Objects.requireNonNull(row.kind(), "checked with the cells");
        var organ = organ(actor, row);
        var known = people.withIdNumber(actor, row.idNumber());
        return known.isPresent() ? change(actor, row, known.get(), organ, kind) : add(actor, row, organ, kind);
    }

    private Written add(Actor actor, RosterRow row, UUID organ, PostKind kind) {
        var id = Ids.next();
        var since = row.since()
                .orElseThrow(() -> Refused.invalid(RosterColumn.SINCE.title(), "新到岗的人没有到岗日期", "请写明到岗日期，如 2026-01-31"));
        people.employ(
                actor,
                new NewPerson(
                        id,
                        row.get(RosterColumn.NAME),
                        row.idNumber(),
                        row.get(RosterColumn.PHONE),
                        post(actor, row, organ, kind).id(),
                        kind,
                        null,
                        since));
        return new Written(
                id,
                true,
                List.of(row.get(RosterColumn.ORGAN) + row.get(RosterColumn.TITLE) + "（" + kind.label() + "），自 "
                        + since));
    }

    private Written change(Actor actor, RosterRow row, PersonStore.Row before, UUID organ, PostKind kind) {
        var what = new ArrayList<String>();
        var version = before.version();
        var name = row.get(RosterColumn.NAME);
        var phone = row.get(RosterColumn.PHONE);
        var old = before.phoneSealed().isEmpty() ? "" : secrets.open(before.phoneSealed());
        var newPhone = !phone.isEmpty() && !phone.equals(old);
        if (!name.equals(before.name())) {
            what.add("姓名：" + before.name() + " → " + name);
        }
        if (kind != before.kind()) {
            what.add("编制：" + before.kind().label() + " → " + kind.label());
        }
        if (newPhone) {
            what.add("电话：更新");
        }
        if (!what.isEmpty()) {
            people.change(
                    actor, before.id(), version++, name, newPhone ? phone : null, kind, before.assistantVillage());
        }
        if (!organ.equals(before.organId()) || !row.get(RosterColumn.TITLE).equals(before.postTitle())) {
            var post = post(actor, row, organ, kind);
            what.add("岗位：" + before.organName() + before.postTitle() + " → " + row.get(RosterColumn.ORGAN)
                    + post.title());
            people.move(actor, before.id(), version, post.id());
        }
        return new Written(before.id(), false, List.copyOf(what));
    }

    private UUID organ(Actor actor, RosterRow row) {
        var name = row.get(RosterColumn.ORGAN);
        var found = organs.open(actor.county(), actor.scope().township()).stream()
                .filter(known -> known.organ().name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw Refused.invalid(
                    RosterColumn.ORGAN.title(),
                    found.isEmpty() ? "没有名为“" + name + "”的机构" : "有几个都叫“" + name + "”的机构",
                    found.isEmpty() ? "请写已登记机构的全称，或先设立该机构" : "请由各乡镇分别导入");
        }
        return found.getFirst().organ().id();
    }

    private PostStore.Row post(Actor actor, RosterRow row, UUID organ, PostKind kind) {
        var title = row.get(RosterColumn.TITLE);
        var found = posts.of(actor.county(), organ).stream()
                .filter(post -> post.title().equals(title))
                .toList();
        return found.stream()
                .filter(post -> post.kind() == kind && post.filled() < post.authorised())
                .findFirst()
                .or(() -> found.stream()
                        .filter(post -> post.filled() < post.authorised())
                        .findFirst())
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> Refused.invalid(
                        RosterColumn.TITLE.title(),
                        row.get(RosterColumn.ORGAN) + "没有核定“" + title + "”岗位",
                        "请先在机构里核定该岗位"));
    }
}
