package cn.xiangzhi.casework;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseReading;
import cn.xiangzhi.casework.file.CaseVolumes;
import cn.xiangzhi.casework.file.CaseWork;
import cn.xiangzhi.casework.file.Lead;
import cn.xiangzhi.casework.file.Office;
import cn.xiangzhi.casework.file.Offices;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.profile.PublicationTime;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.places.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of casework for disclosure and archives. */
@Component
public class Cases {

    private final CaseReading reading;
    private final CaseWork work;
    private final Offices offices;
    private final CaseVolumes volumes;
    private final PublicationTime publication;

    Cases(CaseReading reading, CaseWork work, Offices offices, CaseVolumes volumes, PublicationTime publication) {
        this.volumes = volumes;
        this.reading = reading;
        this.work = work;
        this.offices = offices;
        this.publication = publication;
    }

    /** Sets what a township's papers print of the bodies of remedy, its bank and its contact. */
    public void office(Actor actor, String township, Bodies bodies, OffsetDateTime at) {
        offices.set(
                actor,
                township,
                new Office(
                        bodies.reviewBody(),
                        bodies.court(),
                        bodies.bank(),
                        bodies.bankAddress(),
                        bodies.bankAccount(),
                        bodies.contact(),
                        bodies.contactPhone(),
                        bodies.contactAddress()),
                at);
    }

    /** The bodies of remedy, the bank that collects, and whom a party may call. */
    public record Bodies(
            String reviewBody,
            String court,
            String bank,
            String bankAddress,
            String bankAccount,
            String contact,
            String contactPhone,
            String contactAddress) {}

    /** What may be published of a decision, still with the party's name: disclosure removes personal data. */
    public Optional<Decision> decision(String county, UUID caseId) {
        return reading.decision(county, caseId);
    }

    /** How soon a decision must be public, counted from its day, by the rule of the ministry behind its matter (rules §22). */
    public Terms.Length publishing(String county, Decision decision) {
        return publication.of(county, decision.itemCode(), decision.decidedOn());
    }

    public Optional<FileView> file(String county, UUID caseId) {
        return reading.file(county, caseId);
    }

    /** A case inside the scope as a file to be bound or packed. */
    public Optional<Volume> volume(Scope scope, UUID caseId) {
        return volumes.of(scope, caseId);
    }

    /** The archivist took the file in: the case moves to its last stage (T30). */
    public void archived(Actor actor, UUID caseId, String archivalCode, LocalDate on) {
        work.follow(
                Actor.system(actor.county()),
                caseId,
                PerformMove.ARCHIVE,
                Map.of("archivalCode", archivalCode),
                on.atTime(17, 0).atZone(Today.BEIJING).toOffsetDateTime());
    }

    /**
     * Opens a lead at a moment of the past or present; the moves then follow by {@link #make}. For the loading of records.
     *
     * @param partyKind CITIZEN, INDIVIDUAL_BUSINESS or ORGANISATION
     */
    public UUID register(Actor actor, UUID once, Opening opening, OffsetDateTime at) {
        var lead = new Lead(
                opening.itemCode(),
                PartyKind.valueOf(opening.partyKind()),
                opening.partyName(),
                opening.place(),
                opening.source(),
                opening.summary(),
                opening.discoveredOn(),
                opening.order(),
                opening.report(),
                null,
                List.of());
        return work.register(actor, once, lead, at);
    }

    /** Makes a move by its name with the facts its form asks for, under the same rules as the pages. */
    public void make(Actor actor, UUID caseId, String move, Map<String, String> facts, OffsetDateTime at) {
        var known = Move.named(move);
        if (known == null) {
            throw Refused.notFound("步骤" + move);
        }
        work.follow(actor, caseId, known, facts, at);
    }

    /** What a lead is opened with. */
    public record Opening(
            String itemCode,
            String partyKind,
            String partyName,
            Place place,
            String source,
            String summary,
            LocalDate discoveredOn,
            @Nullable UUID order,
            @Nullable UUID report) {}

    /**
     * {@code citizen} tells whether the party is a natural person, whose name is not published in full; {@code minor} that it
     * was under eighteen when it acted, whose name is not published at all (PIPL 28, 31).
     */
    public record Decision(
            UUID caseId,
            String number,
            String itemCode,
            String itemName,
            String partyName,
            boolean citizen,
            boolean minor,
            @Nullable String creditCode,
            String facts,
            String basis,
            String penaltyKinds,
            @Nullable BigDecimal fine,
            String organName,
            LocalDate decidedOn,
            boolean summary) {}

    public record FileView(
            UUID caseId,
            String number,
            String title,
            String township,
            boolean summary,
            LocalDate filedOn,
            LocalDate closedOn,
            List<UUID> papers,
            List<Attachment> evidence) {}
}
