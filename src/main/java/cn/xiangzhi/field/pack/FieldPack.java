package cn.xiangzhi.field.pack;

import cn.xiangzhi.casework.CasesAfield;
import cn.xiangzhi.documents.SignsAfield;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.inspection.ChecksAfield;
import cn.xiangzhi.inspection.PatrolsAfield;
import cn.xiangzhi.inspection.VisitsAfield;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All an officer takes along: own and the unit's work, and what one looks up on the spot.
 *
 * @param papers of own visits and of checks that wait, by their ids
 */
public record FieldPack(
        Instant now,
        Me me,
        List<Order> orders,
        List<Case> cases,
        List<ToSign> signing,
        List<ChecksAfield.Afield> checks,
        List<PatrolsAfield.Afield> walks,
        List<VisitsAfield.Earlier> visits,
        Map<UUID, List<PaperText>> papers,
        List<VisitsAfield.Nearby> subjects,
        List<Officer> officers,
        List<Power> powers,
        List<Step> steps,
        Choices choices,
        List<EntryDesk.Became> answers,
        List<String> numbers,
        Remedies remedies) {

    public record Me(
            UUID person,
            String name,
            String organ,
            @Nullable String township,
            boolean orders,
            boolean visits,
            boolean cases) {}

    public record Order(
            UUID id,
            String number,
            String title,
            String text,
            String stage,
            String stageLabel,
            @Nullable String due,
            String place,
            @Nullable String village,
            String township,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String handler,
            boolean mine,
            UUID seen,
            List<Line> acts,
            List<PaperText> papers) {}

    public record Line(String at, String who, String what, String words) {}

    /** A paper in full, as text. */
    public record PaperText(UUID id, String title, String number, String text) {}

    /** A paper that waits for somebody's hand, and the case, check or visit it belongs to. */
    public record ToSign(UUID matter, LocalDate issued, PaperText paper, SignsAfield.Waiting waiting) {}

    /** An own case with its papers in full. */
    public record Case(CasesAfield.Afield page, List<PaperText> papers) {}

    /** Somebody who may go along, with the certificate and its last day. */
    public record Officer(UUID id, String name, String certificate, String until) {}

    /** A power the township may use, with what it rests on and the published tiers of discretion. */
    public record Power(
            String code,
            String name,
            String field,
            String basis,
            String penalties,
            String range,
            String simple,
            String words,
            String citation,
            List<String> tiers) {}

    /** A line of the checklist of what the law asks of every visit. */
    public record Step(String title, String words, String basis) {}

    /** What a decision on the spot says of who made it and where it may be contested. */
    public record Remedies(String organ, String reviewBody, String court) {}

    public record Choices(
            List<VisitsAfield.Choice> causes,
            List<VisitsAfield.Choice> subjects,
            List<VisitsAfield.Choice> results,
            List<VisitsAfield.Choice> points,
            List<VisitsAfield.Choice> sightings,
            List<VisitsAfield.Choice> villages) {}
}
