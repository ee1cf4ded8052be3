package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** When which paper of a check is due: approved and announced, recorded on the spot, told afterwards (the seven basic forms, INSP). */
enum CheckStep implements Labelled {
    BEFORE("去以前", PaperKind.INSPECTION_APPROVAL, PaperKind.INSPECTION_NOTICE),
    ON_THE_SPOT(
            "在现场",
            PaperKind.INSPECTION_RECORD,
            PaperKind.INSPECTION_SURVEY,
            PaperKind.INQUIRY_RECORD,
            PaperKind.INSPECTION_SAMPLING),
    AFTER("查完以后", PaperKind.INSPECTION_RESULT, PaperKind.CORRECTION_ORDER);

    private final String label;
    private final List<PaperKind> papers;

    CheckStep(String label, PaperKind... papers) {
        this.label = label;
        this.papers = List.of(papers);
    }

    @Override
    public String label() {
        return label;
    }

    static Set<PaperKind> kinds() {
        var all = new LinkedHashSet<PaperKind>();
        Arrays.stream(values()).forEach(step -> all.addAll(step.papers));
        return Collections.unmodifiableSet(all);
    }

    /** A form at its step: made already, due now, or not asked for; {@code hint} says when it is not always needed. */
    public record Form(String step, String label, String href, String hint, boolean due, List<Paper> made) {}

    /** The forms of a check with what was made of them. */
    static List<Form> forms(CheckBook.Check check, List<CheckPoints.Point> points, List<Paper> papers) {
        return Arrays.stream(values())
                .flatMap(step -> step.papers.stream().map(kind -> form(step, kind, check, points, papers)))
                .toList();
    }

    private static Form form(
            CheckStep step, PaperKind kind, CheckBook.Check check, List<CheckPoints.Point> points, List<Paper> papers) {
        var made = papers.stream()
                .filter(paper -> paper.kind() == kind && !paper.voided())
                .toList();
        return new Form(
                step.label,
                kind.label(),
                href(check.id(), kind),
                hint(kind),
                made.isEmpty() && step.now(check) && asked(kind, points),
                made);
    }

    private static String href(UUID check, PaperKind kind) {
        return "/papers/desk/" + Checks.KIND + "/" + check + "/" + kind.template();
    }

    private boolean now(CheckBook.Check check) {
        return switch (this) {
            case BEFORE -> check.stage() == CheckStage.PLANNED || check.stage() == CheckStage.WAITING;
            case ON_THE_SPOT, AFTER -> check.stage() == CheckStage.DONE;
        };
    }

    private static boolean asked(PaperKind kind, List<CheckPoints.Point> points) {
        return switch (kind) {
            case INSPECTION_SURVEY, INQUIRY_RECORD, INSPECTION_SAMPLING -> false;
            case CORRECTION_ORDER -> points.stream().anyMatch(point -> point.result() == PointResult.BY_DATE);
            default -> true;
        };
    }

    private static String hint(PaperKind kind) {
        return switch (kind) {
            case INSPECTION_SURVEY -> "要测量、绘图、固定现场的";
            case INQUIRY_RECORD -> "要问明情况的";
            case INSPECTION_SAMPLING -> "要抽样送检的";
            case CORRECTION_ORDER -> "有限期改正的";
            default -> "";
        };
    }
}
