package cn.xiangzhi.demo.story;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.disclosure.Disclosure;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One rare case: its script's steps are planned on their days and made by the posts that make them in the township. */
final class RareCase implements RareScript.Telling {

    private final Cases cases;
    private final Disclosure disclosure;
    private final Agenda agenda;
    private final Crew crew;
    private final String story;
    private final int squad;
    private @Nullable UUID id;

    RareCase(Cases cases, Disclosure disclosure, Agenda agenda, Crew crew, String story, int squad) {
        this.cases = cases;
        this.disclosure = disclosure;
        this.agenda = agenda;
        this.crew = crew;
        this.story = story;
        this.squad = squad;
    }

    void tell(Workdays workdays, OffsetDateTime now) {
        new RareScript(workdays, now, this).tell(story);
    }

    /** The case, once its first day has come. */
    UUID id() {
        var known = id;
        if (known == null) {
            throw new IllegalStateException("演示案例还没有登记：" + story);
        }
        return known;
    }

    @Override
    public void lead(String item, Map<String, String> said, OffsetDateTime at) {
        var opening = new Cases.Opening(
                item,
                RareScript.given(said, "kind"),
                RareScript.given(said, "party"),
                RareScript.place(Cast.COUNTY, crew.township(), said),
                RareScript.given(said, "source"),
                RareScript.given(said, "summary"),
                RareScript.day(at),
                null,
                null);
        var once = UUID.nameUUIDFromBytes(("rare case " + story).getBytes(StandardCharsets.UTF_8));
        agenda.plan(at, () -> id = cases.register(officer(), once, opening, at));
    }

    @Override
    public void step(String who, String move, Map<String, String> facts, OffsetDateTime at) {
        switch (who) {
            case "publish" ->
                by(
                        DefaultRole.PUBLISHER,
                        at,
                        it -> disclosure.publishDue(it, RareScript.day(at).plusYears(3)));
            case "withdraw" ->
                by(DefaultRole.PUBLISHER, at, it -> disclosure.withdraw(it, id(), RareScript.given(facts, "why")));
            case "pair" ->
                make(officer(), move, joined(RareScript.named(crew.pairs().get(squad)), facts), at);
            case "officer" -> make(officer(), move, facts, at);
            case "head" ->
                make(crew.acting(DefaultRole.TOWNSHIP_HEAD), move, joined(Map.of("opinion", "同意"), facts), at);
            case "legal" -> make(crew.acting(DefaultRole.LEGAL_REVIEWER), move, facts, at);
            case "reviewer" -> make(crew.acting(DefaultRole.LEGAL_REVIEWER, 1), move, facts, at);
            case "finance" -> make(crew.acting(DefaultRole.FINANCE), move, facts, at);
            default -> throw new IllegalArgumentException("演示案例没有这样的岗位：" + who);
        }
    }

    @Override
    public String person(String name) {
        return crew.person(name).toString();
    }

    private void by(DefaultRole role, OffsetDateTime at, Consumer<Actor> act) {
        var actor = crew.acting(role);
        agenda.plan(at, () -> act.accept(actor));
    }

    private void make(Actor actor, String move, Map<String, String> facts, OffsetDateTime at) {
        agenda.plan(at, () -> cases.make(actor, id(), move, facts, at));
    }

    private Actor officer() {
        return crew.pairs().get(squad).getFirst();
    }

    private static Map<String, String> joined(Map<String, String> first, Map<String, String> more) {
        var all = new LinkedHashMap<>(first);
        all.putAll(more);
        return all;
    }
}
