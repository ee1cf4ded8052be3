package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.CaseDecided;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.disclosure.publication.Redaction.Person;
import cn.xiangzhi.disclosure.rules.Publishing;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishing decisions (S4, rules §17): every served decision waits to be reviewed, is published without personal data as
 * soon as the rule of its ministry says, and stops when its time is over.
 */
@Service
public class Publications {

    private static final Citation PROTECTED = Citation.of(Statute.PPL, 50);

    private final Entries entries;
    private final EntryActs acts;
    private final Cases cases;
    private final Terms terms;
    private final PublicEvents outside;
    private final Today today;

    Publications(Entries entries, EntryActs acts, Cases cases, Terms terms, PublicEvents outside, Today today) {
        this.entries = entries;
        this.acts = acts;
        this.cases = cases;
        this.terms = terms;
        this.outside = outside;
        this.today = today;
    }

    @EventListener
    @Transactional
    void on(CaseDecided decided) {
        cases.decision(decided.county(), decided.caseId()).ifPresent(decision -> {
            var entry = entryOf(decided, decision);
            if (entries.add(entry)) {
                var actor = Actor.system(decided.county());
                var act = acts.add(
                        actor,
                        entry,
                        "列入公示审查",
                        decision.number() + "已送达",
                        EntryMove.PUBLISH.basis().label());
                terms.startFor(
                        decided.county(),
                        decided.township(),
                        "disclosure",
                        entry.id(),
                        cases.publishing(decided.county(), decision),
                        decision.decidedOn(),
                        act);
            }
        });
    }

    @EventListener
    @Transactional
    void on(DayHasPassed day) {
        for (var entry : entries.endedBy(day.ended())) {
            var expired = entry.moved(EntryMove.EXPIRE, day.ended(), "公示期满");
            entries.save(expired);
            outside.stage(expired);
            acts.add(
                    Actor.system(entry.countyCode()),
                    entry,
                    EntryMove.EXPIRE.label(),
                    "公示期满",
                    EntryMove.EXPIRE.basis().label());
        }
    }

    /** Publishes the reviewed words, a natural person's only after an assessment (PIPL 55), until the given day; words that still hold personal data are Refused DSCL-01. */
    @Transactional
    public void publish(
            Actor actor, UUID id, long version, String party, String facts, String assessment, LocalDate until) {
        actor.must(Right.DISCLOSURE_PUBLISH, "不能公示");
        var entry = entries.get(actor.scope(), id, version);
        var words = new Entry.Words(
                party,
                entry.words().itemName(),
                facts,
                entry.words().basis(),
                entry.words().penalty(),
                entry.words().fine(),
                entry.words().organName(),
                entry.words().creditCode());
        var person = person(entry);
        mustBeClean(entry, words, person);
        if (person != Person.ORGANISATION) {
            ImpactAssessment.mustStand(assessment, today.date());
            acts.add(actor, entry, ImpactAssessment.KIND, assessment.strip(), ImpactAssessment.BASIS.label());
        }
        if (!until.isAfter(today.date())) {
            throw Refused.invalid("不能公示", "公示截止日期须晚于今天", "请填写今天以后的日期");
        }
        var latest = Publishing.latest(words.penalty(), today.date());
        if (latest.filter(until::isAfter).isPresent()) {
            throw RefusalCode.DSCL_03.refuse("不能公示", "公示至多到" + latest.get() + "，所填的截止日期是" + until);
        }
        var published = entry.published(words, today.date(), until);
        entries.save(published);
        outside.published(published);
        end(
                entry,
                acts.add(
                        actor,
                        entry,
                        EntryMove.PUBLISH.label(),
                        "公示至" + until,
                        EntryMove.PUBLISH.basis().label()));
    }

    /** Decides not to publish, with the reason (a warning alone, a minor, a secret). */
    @Transactional
    public void keepBack(Actor actor, UUID id, long version, String why) {
        actor.must(Right.DISCLOSURE_PUBLISH, "不能作出不予公示决定");
        var entry = entries.get(actor.scope(), id, version);
        entries.save(entry.moved(EntryMove.KEEP_BACK, today.date(), why));
        end(
                entry,
                acts.add(
                        actor,
                        entry,
                        EntryMove.KEEP_BACK.label(),
                        why,
                        EntryMove.KEEP_BACK.basis().label()));
    }

    /** Publishes every clean decision that waits; a warning alone is kept back. */
    @Transactional
    public void publishDue(Actor actor, LocalDate until) {
        for (var entry : entries.due(actor.scope(), Page.SIZE)) {
            if (entry.words().penalty().equals("警告")) {
                keepBack(actor, entry.id(), entry.version(), "单独警告，按本地规定不公示");
            } else {
                publish(
                        actor,
                        entry.id(),
                        entry.version(),
                        entry.words().party(),
                        entry.words().facts(),
                        ImpactAssessment.usual(person(entry) == Person.MINOR),
                        Publishing.latest(entry.words().penalty(), today.date())
                                .filter(until::isAfter)
                                .orElse(until));
            }
        }
    }

    private Person person(Entry entry) {
        return cases.decision(entry.countyCode(), entry.caseId())
                .map(Person::of)
                .orElse(Person.ORGANISATION);
    }

    private void mustBeClean(Entry entry, Entry.Words words, Person person) {
        var name = cases.decision(entry.countyCode(), entry.caseId())
                .map(Cases.Decision::partyName)
                .orElse("");
        var left = Redaction.leftovers(words.party() + "\n" + words.facts(), name, person);
        if (!left.isEmpty()) {
            throw Refused.unlawful(
                    "DSCL-01", "不能公示", "公示文字中仍有个人信息：" + String.join("、", left), PROTECTED, "请删去或改写所列内容后再公示");
        }
    }

    private void end(Entry entry, UUID act) {
        terms.endAll(entry.countyCode(), entry.id(), today.date(), act);
    }

    private static Entry entryOf(CaseDecided decided, Cases.Decision decision) {
        var words = new Entry.Words(
                Redaction.publicName(decision.partyName(), Person.of(decision)),
                decision.itemName(),
                Redaction.redact(decision.facts(), decision.partyName(), Person.of(decision)),
                decision.basis(),
                decision.penaltyKinds(),
                decision.fine(),
                decision.organName(),
                decision.citizen() ? null : decision.creditCode());
        return new Entry(
                decided.county(),
                Ids.next(),
                decided.township(),
                decided.caseId(),
                decision.number(),
                EntryStage.DUE,
                decision.decidedOn(),
                0,
                words,
                null,
                null,
                null,
                null,
                null);
    }
}
