package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.documents.GalleryItem;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.TimelineEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a building site shows.
 *
 * @param shots its photos by day, oldest first
 * @param moves what can be done now
 */
record BuildingPage(
        UUID id,
        String number,
        String place,
        String state,
        String tone,
        boolean open,
        long version,
        Map<String, String> facts,
        List<Shots> shots,
        List<TimelineEntry> timeline,
        List<Choice> moves,
        List<BuildingCases.Linked> cases) {

    /** The photos of one act. */
    record Shots(LocalDate on, String words, List<GalleryItem> photos) {}

    /** A move that can be made, with what its form asks. */
    record Choice(String name, String label, String basis, boolean photo, boolean until, boolean paper) {}

    /** The first and the last photos beside each other; empty while there is only one day of them. */
    public List<Shots> beforeAndAfter() {
        return shots.size() < 2 ? List.of() : List.of(shots.getFirst(), shots.getLast());
    }

    static BuildingPage of(
            Building b,
            String where,
            @Nullable String builder,
            List<BuildingAct> acts,
            List<Shots> shots,
            List<BuildingCases.Linked> cases,
            LocalDate today) {
        var late = b.late(today);
        return new BuildingPage(
                b.id(),
                b.number(),
                b.place().words(),
                late ? "补办手续逾期" : b.stage().label(),
                late ? "red" : b.stage().tone(),
                b.stage().open(),
                b.version(),
                facts(b, where, builder),
                shots,
                acts.stream().map(BuildingPage::entry).toList().reversed(),
                moves(b.stage()),
                cases);
    }

    private static Map<String, String> facts(Building b, String where, @Nullable String builder) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                "地点",
                b.place().words().startsWith(where)
                        ? b.place().words()
                        : where + " " + b.place().words());
        facts.put("建设人", builder == null ? b.what().builder() : builder);
        facts.put("建设内容", b.what().kind());
        var size = new ArrayList<String>();
        if (b.what().area() != null) {
            size.add(square(b.what().area()));
        }
        if (b.what().storeys() != null) {
            size.add(b.what().storeys() + "层");
        }
        facts.put("面积、层数", String.join("，", size));
        facts.put("用地性质", b.what().land().label());
        facts.put("发现", Show.date(b.foundOn()) + " " + b.how());
        facts.put("取证完毕", Show.date(b.evidenceOn()));
        facts.put("责令补办手续", Show.date(b.permitSentOn()));
        facts.put("补办期限", Show.date(b.dueOn()));
        facts.put("了结日期", Show.date(b.endedOn()));
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private static TimelineEntry entry(BuildingAct act) {
        var detail = Show.date(act.on()) + "　" + act.words()
                + (act.paper().isEmpty() ? "" : "　文书：" + act.paper())
                + (act.until() == null ? "" : "　期限：" + Show.date(act.until()));
        return new TimelineEntry(
                act.at(),
                act.post() + " " + act.who(),
                act.move().label(),
                detail,
                act.move().basis().label());
    }

    private static List<Choice> moves(BuildingStage stage) {
        return Arrays.stream(BuildingMove.values())
                .filter(move -> move.from(stage))
                .map(move -> new Choice(
                        move.name(),
                        move.label(),
                        move.basis().label(),
                        move.wants(BuildingMove.Wants.PHOTO),
                        move.wants(BuildingMove.Wants.UNTIL),
                        move.wants(BuildingMove.Wants.PAPER)))
                .toList();
    }

    static String square(BigDecimal area) {
        return area.stripTrailingZeros().toPlainString() + "平方米";
    }
}
