package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.Waiting;
import cn.xiangzhi.powers.Permission;
import cn.xiangzhi.store.LateWrites;
import cn.xiangzhi.store.LateWrites.Write;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes cases: the core with optimistic versions, and with it the act that made it so, in one statement that goes with the commit. */
@Component
class CaseSaving {

    /** Follows every core: the act that made it so, and nothing where somebody else was first. */
    private static final String ACT = """
            , act as (
                insert into casework_act (county_code, id, case_id, seq, move, at, person, name, post, facts, article,
                    ruling, cautions, previous, digest)
                select :county, :act, core.id, :seq, :move, :at, :person::uuid, :name, :post, :facts::jsonb, :article,
                    :ruling::jsonb, :cautions::jsonb, :previous, :digest
                from core
                on conflict (county_code, id) do nothing
                returning id)
            """ + LateWrites.COUNTED + "act";

    private final Acts acts;
    private final CaseViolations violations;
    private final JustSaved saved;
    private final KnownActs known;
    private final LateWrites late;

    CaseSaving(Acts acts, CaseViolations violations, JustSaved saved, KnownActs known, LateWrites late) {
        this.acts = acts;
        this.violations = violations;
        this.saved = saved;
        this.known = known;
        this.late = late;
    }

    /** A new case and its first act. */
    void add(CaseFile file, PartyDetails party) {
        var place = file.matter().place();
        var write = late.sql("""
                        with core as (
                            insert into casework_case (county_code, id, township_code, village_code, number, procedure, stage,
                                item_code, item_name, place_words, latitude, longitude, order_id, report_id, visit_id, party_kind,
                                party_shown, opened_on, officer1, officer2, waits_for, open, version)
                            values (:county, :id, :township, :village, :number, :procedure, :stage, :item, :itemName, :words,
                                :lat, :lon, :order, :report, :visit, :partyKind, :partyShown, :opened, :officer1, :officer2,
                                :waits, true, 0)
                            returning id)
                        """ + ACT)
                .param("county", place.county())
                .param("id", file.id())
                .param("township", place.township())
                .param("village", place.village())
                .param("number", file.number())
                .param("procedure", file.procedure().name())
                .param("stage", file.stage().name())
                .param("item", file.matter().itemCode())
                .param("itemName", file.matter().itemName())
                .param("words", place.words())
                .param("lat", place.latitude(), Types.DOUBLE)
                .param("lon", place.longitude(), Types.DOUBLE)
                .param("order", text(file.matter().order()))
                .param("report", text(file.matter().report()))
                .param("visit", text(file.matter().visit()))
                .param("partyKind", file.party().kind().name())
                .param("partyShown", file.party().shown())
                .param("opened", file.acts().getFirst().on())
                .param("officer1", text(officer(file.officers(), 0)))
                .param("officer2", text(officer(file.officers(), 1)))
                .param("waits", name(Waiting.of(file)));
        keep(write, CaseRow.opened(file), file, party, "");
    }

    /**
     * Saves the core as its newest act made it, and the act; refuses when somebody else was first.
     *
     * @param before the file the act was made on
     * @param permission what the power said when this act files the case: source, list version, in whose name
     */
    void save(
            CaseFiles.Opened before, CaseFile file, PartyDetails party, Dates dates, @Nullable Permission permission) {
        var row = before.row().after(file, dates, permission);
        var waits = Waiting.of(file);
        var write = (row.movedOnlyFrom(before.row())
                                && permission == null
                                && file.officers().equals(before.file().officers())
                        ? moved()
                        : changed(file, dates, permission))
                .param("stage", file.stage().name())
                .param("waits", name(waits))
                .param("orderStage", name(Waiting.about(file)))
                .param(
                        "asked",
                        ExceptionMove.pending(file).map(ExceptionMove::asked).orElse(null))
                .param("open", file.stage().open() || waits != null)
                .param("county", row.countyCode())
                .param("id", file.id())
                .param("version", file.version());
        keep(write, row, file, party, before.digest());
    }

    /** Most acts move the case and change nothing else of its core. */
    private Write moved() {
        return late.sql("""
                        with core as (
                            update casework_case set stage = :stage, waits_for = :waits, order_stage = :orderStage,
                                asked_exception = :asked, open = :open, version = version + 1
                            where county_code = :county and id = :id and version = :version
                            returning id)
                        """ + ACT);
    }

    private Write changed(CaseFile file, Dates dates, @Nullable Permission permission) {
        var officers = file.officers();
        return late.sql("""
                        with core as (
                            update casework_case set procedure = :procedure, stage = :stage, item_code = :item,
                                item_name = :itemName, party_kind = :partyKind,
                                party_shown = :partyShown, officer1 = :officer1, officer2 = :officer2,
                                filed_on = coalesce(:filed, filed_on), decided_on = coalesce(:decided, decided_on),
                                served_on = coalesce(:served, served_on), closed_on = coalesce(:closed, closed_on),
                                fine = coalesce(:fine, fine), due_on = coalesce(:due, due_on),
                                mode = coalesce(:mode, mode), source = coalesce(:source, source),
                                list_version = coalesce(:list, list_version), in_the_name_of = coalesce(:organ, in_the_name_of),
                                waits_for = :waits, order_stage = :orderStage, asked_exception = :asked, open = :open,
                                version = version + 1
                            where county_code = :county and id = :id and version = :version
                            returning id)
                        """ + ACT)
                .param("procedure", file.procedure().name())
                .param("item", file.matter().itemCode())
                .param("itemName", file.matter().itemName())
                .param("partyKind", file.party().kind().name())
                .param("partyShown", file.party().shown())
                .param("officer1", text(officer(officers, 0)))
                .param("officer2", text(officer(officers, 1)))
                .param("filed", dates.filed(), Types.DATE)
                .param("decided", dates.decided(), Types.DATE)
                .param("served", dates.served(), Types.DATE)
                .param("closed", dates.closed(), Types.DATE)
                .param("fine", dates.fine(), Types.NUMERIC)
                .param("due", dates.due(), Types.DATE)
                .param("mode", permission == null ? null : permission.mode().name())
                .param("source", permission == null ? null : permission.source().name())
                .param("list", permission == null ? null : permission.listVersion(), Types.INTEGER)
                .param("organ", permission == null ? null : text(permission.inTheNameOf()));
    }

    /** The case and its newest act; remembered for the rest of the transaction. */
    private void keep(Write write, CaseRow row, CaseFile file, PartyDetails party, String digest) {
        var act = file.acts().getLast();
        var kept = acts.row(act, file.id(), file.acts().size(), digest);
        Acts.bind(write, kept).mustWrite(() -> {
            known.forget(file.id());
            return Refused.stale("案件" + file.number());
        });
        acts.kept(row.countyCode(), kept);
        if (CaseViolations.changes(act)) {
            violations.keep(file);
        }
        saved.keep(new CaseFiles.Opened(row, party, CaseFiles.file(row, file.party(), file.acts()), kept.digest()));
    }

    /** The number and the paper of the decision just made. */
    void decided(CaseRow row, @Nullable String number, UUID paper) {
        late.sql("""
                        update casework_case set decision_number = :number, decision_paper = :paper
                        where county_code = :county and id = :id
                        """)
                .param("number", number)
                .param("paper", paper)
                .param("county", row.countyCode())
                .param("id", row.id())
                .later();
        saved.change(row.id(), saved -> saved.decided(number, paper));
    }

    private static @Nullable UUID officer(List<UUID> officers, int place) {
        return officers.size() > place ? officers.get(place) : null;
    }

    /** As text an id binds alike whether it is there or not, so that the statement is not prepared anew. */
    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    /** Days and sums an act adds to the core; null leaves what is there. */
    record Dates(
            @Nullable LocalDate filed,
            @Nullable LocalDate decided,
            @Nullable LocalDate served,
            @Nullable LocalDate closed,
            @Nullable BigDecimal fine,
            @Nullable LocalDate due) {}
}
