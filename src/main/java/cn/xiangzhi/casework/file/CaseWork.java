package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.FurtherMove;
import cn.xiangzhi.casework.flow.Matter;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrderCourtMove;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Stated;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.TakenAlong;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.secrecy.PersonalData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes moves: gathers what is known, asks the rules, keeps the act, issues the papers, starts and stops the clocks and tells
 * the other rooms, all in one transaction.
 */
@Component
public class CaseWork {

    /** The kind under which other rooms keep what belongs to a case. */
    static final String KIND = "case";

    private final CaseFiles files;
    private final CaseSaving saving;
    private final Parties parties;
    private final CaseWords words;
    private final Knowing knowing;
    private final CaseTerms terms;
    private final Paperwork paperwork;
    private final Telling telling;
    private final Attachments attachments;
    private final Organization organization;
    private final PersonalData secrets;
    private final List<Follower> followers;

    CaseWork(
            CaseFiles files,
            CaseSaving saving,
            Parties parties,
            CaseWords words,
            Knowing knowing,
            CaseTerms terms,
            Paperwork paperwork,
            Telling telling,
            Attachments attachments,
            Organization organization,
            PersonalData secrets,
            List<Follower> followers) {
        this.files = files;
        this.saving = saving;
        this.parties = parties;
        this.words = words;
        this.knowing = knowing;
        this.terms = terms;
        this.paperwork = paperwork;
        this.telling = telling;
        this.attachments = attachments;
        this.organization = organization;
        this.secrets = secrets;
        this.followers = followers;
    }

    /** Opens a lead; {@code once} makes a second posting change nothing. */
    @Transactional
    public UUID register(Actor actor, UUID once, Lead lead, OffsetDateTime at) {
        var county = lead.place().county();
        if (!actor.scope().covers(county, lead.place().township())) {
            throw Refused.notFound("该乡镇");
        }
        var opening = opening(lead, once, at);
        if (opening.known() != null) {
            return opening.known();
        }
        var party = PartyDetails.named(lead.partyKind(), lead.partyName().isBlank() ? "身份待查" : lead.partyName());
        return open(actor, once, Ids.next(), opening.number(), lead, party, at);
    }

    private CaseFiles.Opening opening(Lead lead, UUID once, OffsetDateTime at) {
        var place = lead.place();
        var word = organization.government(place.county(), place.township()).numberWord();
        return files.opening(place.county(), place.township(), word, at.getYear(), once);
    }

    private UUID open(
            Actor actor, UUID once, UUID id, String number, Lead lead, PartyDetails party, OffsetDateTime at) {
        var county = lead.place().county();
        var item = knowing.item(county, lead.itemCode());
        var facts = new LinkedHashMap<String, String>();
        facts.put("source", lead.source());
        facts.put("summary", lead.summary());
        facts.put("facts", lead.summary());
        facts.put("discoveredOn", lead.discoveredOn().toString());
        facts.put("place", lead.place().words());
        if (!lead.ordered().isEmpty()) {
            facts.put("orderedElsewhere", lead.ordered());
        }
        var squad = lead.officers().stream().distinct().limit(2).toList();
        for (var i = 0; i < squad.size(); i++) {
            facts.put("officer" + (i + 1), squad.get(i).toString());
        }
        var act = new Act(
                once,
                OrdinaryMove.REGISTER,
                at,
                actor.person(),
                actor.name(),
                actor.postTitle(),
                new Facts(facts),
                null,
                List.of());
        var matter =
                new Matter(item.code(), item.name(), lead.place(), lead.order(), lead.report(), lead.visit(), null);
        var file = CaseFile.open(id, number, matter, party.core(), act);
        saving.add(file, party);
        parties.save(county, file.id(), party);
        words.keep(file);
        paperwork.issue(actor, file, act, party, null, false);
        terms.run(file, act, item.field());
        telling.opened(actor, file);
        return file.id();
    }

    /** Makes a move on the version somebody saw; the same {@code once} again changes nothing. */
    @Transactional
    public void make(
            Actor actor,
            UUID caseId,
            long version,
            UUID once,
            Move move,
            Map<String, String> given,
            List<HandedFile> uploads,
            OffsetDateTime at) {
        var opened = files.open(actor.scope(), caseId, version);
        if (opened.file().acts().stream().anyMatch(act -> act.id().equals(once))) {
            return;
        }
        if (opened.row().version() != version) {
            throw Refused.stale("案件" + opened.row().number());
        }
        apply(actor, opened, once, move, Stated.read(move, opened.file(), given), uploads, at);
    }

    /** A move of another room or of the system: no form, so no version seen. */
    @Transactional
    public void follow(Actor actor, UUID caseId, Move move, Map<String, String> given, OffsetDateTime at) {
        var opened = files.open(actor.scope(), caseId);
        apply(actor, opened, Ids.next(), move, Stated.read(move, opened.file(), given), List.of(), at);
    }

    /** The last day to pay has passed: overdue if something is still owed, and nothing otherwise. */
    @Transactional
    public void lapse(Actor system, UUID caseId, OffsetDateTime at) {
        ifItStands(system, files.file(files.get(system.scope(), caseId)), PerformMove.LAPSE, at);
    }

    /** A term has passed: the system's step, if what the file says still asks for it, and nothing otherwise. */
    @Transactional
    public void lapse(Actor system, UUID caseId, Move move, OffsetDateTime at) {
        var file = files.file(files.get(system.scope(), caseId));
        if (file.stands(move)) {
            ifItStands(system, file, move, at);
        }
    }

    private void apply(
            Actor actor,
            CaseFiles.Opened opened,
            UUID actId,
            Move move,
            Facts stated,
            List<HandedFile> uploads,
            OffsetDateTime at) {
        var row = opened.row();
        var party = opened.party();
        var file = opened.file();
        if (move == OrdinaryMove.IDENTIFY) {
            party = PartyDetails.of(stated, at.toLocalDate());
            parties.save(row.countyCode(), row.id(), party);
            file = opened.with(party).file();
        }
        var attempt = knowing.attempt(file, move, sealed(move, OfParty.of(move, stated, party)), actor, at);
        var dated = terms.dated(attempt);
        var t = new Try(file, move, dated, attempt.known(), actor, at);
        var next = file.make(actId, t);
        var permission = move == OrdinaryMove.FILE || move == SummaryMove.USE_SUMMARY
                ? knowing.permission(file, move, dated, actor, at.toLocalDate())
                : null;
        saving.save(opened, next, party, dates(next, t), permission);
        words.changed(opened.file(), next);
        var organ = permission == null ? row.inTheNameOf() : permission.inTheNameOf();
        attachments.keep(actor, CaseGate.EVIDENCE, actId, uploads);
        var act = next.acts().getLast();
        terms.run(next, act, t.known().item().field());
        // Late: a number stays locked until the transaction ends, and the whole township waits for the next one.
        var paper = paperwork.issue(actor, next, act, party, organ, !uploads.isEmpty());
        if (paper != null && next.decision() == act) {
            saving.decided(row, paper.number(), paper.id());
        }
        followers.forEach(follower -> follower.made(actor, next, act));
        telling.made(actor, next, act);
        if (move == FurtherMove.SPLIT_VIOLATION) {
            split(actor, next, act, party, at);
        }
        afterwards(actor, next, at);
    }

    /** A violation that leaves the file goes on as a lead of its own, with the same party, place, visit and officers. */
    private void split(Actor actor, CaseFile file, Act act, PartyDetails party, OffsetDateTime at) {
        var gone = Violations.all(file).stream()
                .filter(kept -> kept.by() == act)
                .map(Violations.Kept::violation)
                .findFirst()
                .orElseThrow();
        var facts = Violations.said(file, gone, "facts");
        var matter = file.matter();
        var lead = new Lead(
                gone.itemCode(),
                party.kind(),
                party.name(),
                matter.place(),
                "由" + file.number() + "分案",
                facts.isEmpty() ? gone.facts() : facts,
                at.toLocalDate(),
                null,
                null,
                matter.visit(),
                file.officers());
        var id = act.facts().id("splitCase").orElseThrow();
        var once = Ids.next();
        open(actor, once, id, opening(lead, once, at).number(), lead, party, at);
        TakenAlong.of(file, act).forEach(taken -> taken(actor, file, id, taken, at));
    }

    /** A copy of a piece of evidence comes into the new file through the same gates as the piece itself. */
    private void taken(Actor actor, CaseFile file, UUID id, TakenAlong taken, OffsetDateTime at) {
        var opened = files.open(actor.scope(), id);
        var plain = new LinkedHashMap<>(taken.facts());
        plain.computeIfPresent("witnessIdentity", (key, hidden) -> secrets.open(hidden));
        var facts = Stated.read(OrdinaryMove.TAKE_EVIDENCE, opened.file(), plain);
        apply(actor, opened, Ids.next(), OrdinaryMove.TAKE_EVIDENCE, facts, along(actor, file, taken), at);
    }

    /** What was photographed and scanned goes along, found again by its digest. */
    private List<HandedFile> along(Actor actor, CaseFile file, TakenAlong taken) {
        return attachments
                .of(
                        file.matter().place().county(),
                        CaseGate.EVIDENCE,
                        taken.original().id())
                .stream()
                .map(one -> new HandedFile(one.fileName(), () -> content(actor, one.id())))
                .toList();
    }

    private InputStream content(Actor actor, UUID attachment) {
        try {
            return attachments.open(actor, attachment).content().getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Steps nobody decides: they follow from what the file says. */
    private void afterwards(Actor actor, CaseFile file, OffsetDateTime at) {
        var system = Actor.system(actor.county());
        if (file.stage() == Stage.SERVED && (file.imposed().isPresent() || file.ordered())) {
            follow(system, file.id(), OrdinaryMove.PERFORM, Map.of(), at);
        } else if (PerformMove.FULFIL.from().contains(file.stage())) {
            ifItStands(system, file, OrderRoad.ended(file) ? OrderCourtMove.END_BOTH : PerformMove.FULFIL, at);
        }
    }

    private void ifItStands(Actor system, CaseFile file, Move move, OffsetDateTime at) {
        if (file.standing(knowing.attempt(file, move, Facts.NONE, system, at)).isEmpty()) {
            follow(system, file.id(), move, Map.of(), at);
        }
    }

    /** Personal data in acts is kept sealed. */
    Facts sealed(Move move, Facts stated) {
        var kept = new LinkedHashMap<>(stated.values());
        for (var ask : Asks.of(move)) {
            if (ask.kind() == Ask.Kind.SEALED && kept.containsKey(ask.key())) {
                kept.computeIfPresent(ask.key(), (key, plain) -> secrets.seal(plain));
            }
        }
        if (move == OrdinaryMove.IDENTIFY) {
            kept.remove("birth");
        }
        return new Facts(kept);
    }

    private static CaseSaving.Dates dates(CaseFile file, Try t) {
        var day = t.on();
        var move = t.move();
        var decides = file.decision() == file.acts().getLast();
        return new CaseSaving.Dates(
                move == OrdinaryMove.FILE || move == SummaryMove.USE_SUMMARY ? day : null,
                decides ? day : null,
                served(move, t),
                move == PerformMove.CLOSE ? day : null,
                decides
                        ? file.imposed()
                                .map(p -> p.fine())
                                .filter(f -> f.signum() > 0)
                                .orElse(null)
                        : null,
                t.facts().date("payUntil").orElse(null));
    }

    private static @Nullable LocalDate served(Move move, Try t) {
        return move == OrdinaryMove.SERVE || move == SummaryMove.DECIDE_ON_SPOT
                ? t.facts().date("effectiveOn").orElse(null)
                : null;
    }
}
