package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Recall;
import cn.xiangzhi.powers.RecalledMatters;
import cn.xiangzhi.powers.recall.RecallDesk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** S5 S6 F55: the power is taken back while cases are open: handed over or finished, as the recall says. */
@XiangzhiTest
@Import(CaseRoad.class)
class RecallRoadTest extends JurisdictionSteps {

    @Autowired
    private List<RecalledMatters> matters;

    @Autowired
    private RecallDesk recalls;

    @Autowired
    private MoveViews views;

    @Test
    void 立案后职权收回_按收回决定移交的取得回执_结案归档() {
        var r = proposed(recalled());
        var no = catchThrowableOfType(Refused.class, () -> decide(r, r.town().head(), "2026-04-02T09:00"));
        assertThat(no.code()).isEqualTo("AUTH-03");
        assertThat(no.remedy()).contains("登记职权收回和过渡安排");
        refused("AUTH-03", () -> handOver(r, "HAND_OVER_RECALLED", "2026-04-02T09:30"));
        assertThat(told(r)).isEqualTo("待登记过渡安排：移交承接机关 false");
        recall(r, "移交承接机关", "2026-04-02T10:00");
        assertThat(told(r)).isEqualTo("待移交县城市管理局 false");
        assertThat(catchThrowableOfType(Refused.class, () -> decide(r, r.town().head(), "2026-04-02T10:30"))
                        .remedy())
                .contains("移交职权收回的案件");
        handOver(r, "HAND_OVER_RECALLED", "2026-04-02T11:00");
        r.stands("TRANSFERRED");
        assertThat(told(r)).startsWith("已移交，回执：").endsWith(" true");
        r.close("2026-04-03T09:00");
        r.archive("2026-04-03");
        r.stands("ARCHIVED");
    }

    @Test
    void 立案后职权收回_收回决定写明继续办结的_可以决定() {
        var r = proposed(recalled());
        recall(r, "本机关继续办结", "2026-04-02T10:00");
        refused("AUTH-03", () -> handOver(r, "HAND_OVER_RECALLED", "2026-04-02T10:30"));
        decide(r, r.town().head(), "2026-04-02T11:00");
        r.stands("DECIDED");
    }

    @Test
    @ThreeForms(PaperKind.TRANSFER_LETTER)
    void 收回决定写明移交的_表单只给这一种_填别的都拒绝_只能移交给承接机关() {
        var r = proposed(takenBack(Recall.Transition.HAND_OVER));
        var form = form(r, JurisdictionMove.RECORD_RECALL);
        assertThat(choices(form)).containsExactly("移交承接机关");
        assertThat(values(form))
                .containsEntry("transition", "移交承接机关")
                .containsEntry("recallNumber", "清收〔2026〕1号")
                .containsEntry("recalledOn", "2026-04-01")
                .containsEntry("receiver", RECEIVER);
        var no = refused("AUTH-03", () -> record(r, "本机关继续办结", "清收〔2026〕1号", "2026-04-01", RECEIVER));
        assertThat(no.why()).contains("《收回决定》（清收〔2026〕1号）自2026-04-01起收回", "移交承接机关“" + RECEIVER + "”");
        assertThat(no.remedy()).contains("按收回职权的决定登记");
        refused("AUTH-03", () -> record(r, "移交承接机关", "清收〔2026〕9号", "2026-04-01", RECEIVER));
        refused("AUTH-03", () -> record(r, "移交承接机关", "清收〔2026〕1号", "2026-03-31", RECEIVER));
        refused("AUTH-03", () -> record(r, "移交承接机关", "清收〔2026〕1号", "2026-04-01", "清源县水利局"));
        assertThat(refused("AUTH-03", () -> handOver(r, "TRANSFER_FILED", "2026-04-02T09:40"))
                        .remedy())
                .contains("登记职权收回和过渡安排", "移交职权收回的案件");
        record(r, "移交承接机关", "清收〔2026〕1号", "2026-04-01", RECEIVER);
        assertThat(values(form(r, JurisdictionMove.HAND_OVER_RECALLED))).containsEntry("receiver", RECEIVER);
        refused("AUTH-03", () -> handOver(r, "HAND_OVER_RECALLED", "2026-04-02T10:30", "清源县水利局"));
        refused("AUTH-03", () -> decide(r, r.town().head(), "2026-04-02T10:40"));
        handOver(r, "HAND_OVER_RECALLED", "2026-04-02T11:00");
        r.stands("TRANSFERRED");
    }

    @Test
    void 收回决定写明继续办结的_不得移交_按决定登记以后继续办理() {
        var r = proposed(takenBack(Recall.Transition.FINISH_HERE));
        assertThat(choices(form(r, JurisdictionMove.RECORD_RECALL))).containsExactly("本机关继续办结");
        refused("AUTH-03", () -> decide(r, r.town().head(), "2026-04-02T09:00"));
        refused("AUTH-03", () -> record(r, "移交承接机关", "清收〔2026〕1号", "2026-04-01", RECEIVER));
        record(r, "本机关继续办结", "清收〔2026〕1号", "2026-04-01", "");
        refused("AUTH-03", () -> handOver(r, "HAND_OVER_RECALLED", "2026-04-02T10:30"));
        refused("AUTH-03", () -> handOver(r, "TRANSFER_FILED", "2026-04-02T10:40"));
        decide(r, r.town().head(), "2026-04-02T11:00");
        r.stands("DECIDED");
    }

    @Test
    void 收回之日起不能新立案_前一日还能立() {
        var town = takenBack(Recall.Transition.FINISH_HERE);
        var before = ForceRoad.lead(road, town, ITEM, "张三", "410899199503160210", "2026-03-30T09:00", WHAT);
        before.officer("VERIFY", "2026-03-30T09:30");
        road.evidence(town, before.id(), "现场照片", "2026-03-30T10:00");
        before.file("2026-03-31T10:00", "2026-03-31T11:00");
        before.stands("FILED");
        var after = ForceRoad.lead(road, town, ITEM, "李四", "410899199503160210", "2026-03-31T12:00", WHAT);
        after.officer("VERIFY", "2026-03-31T13:00");
        road.evidence(town, after.id(), "现场照片", "2026-03-31T14:00");
        refused("AUTH-03", () -> after.file("2026-04-01T09:00", "2026-04-01T10:00"));
    }

    @Test
    void 职权没有收回的_不得登记收回() {
        var r = proposed(road.town(ITEM));
        refused(null, () -> recall(r, "移交承接机关", "2026-03-10T10:00"));
        refused(null, () -> handOver(r, "HAND_OVER_RECALLED", "2026-03-10T11:00"));
    }

    private Town recalled() {
        var town = road.town();
        granting.grant(maker(town, town.code()), holding(town, PowerSource.EMPOWERED, LocalDate.of(2026, 3, 31), null));
        return town;
    }

    /** Held until the county's decision takes it back from April 2026. */
    private Town takenBack(Recall.Transition transition) {
        var town = road.town(ITEM);
        today.at(
                OffsetDateTime.parse("2026-03-20T09:00:00+08:00"),
                () -> recalls.take(
                        maker(town, null),
                        new Recall(
                                Ids.next(),
                                town.code(),
                                "收回决定",
                                "清收〔2026〕1号",
                                LocalDate.of(2026, 4, 1),
                                transition,
                                RECEIVER,
                                List.of(ITEM))));
        return town;
    }

    private MovePage form(ForceRoad r, Move move) {
        return today.asOf(
                OffsetDateTime.parse("2026-04-02T08:30:00+08:00"),
                () -> views.page(r.town().head(), r.id(), move, Map.of()));
    }

    private static Map<String, String> values(MovePage form) {
        return form.fields().stream()
                .collect(Collectors.toMap(field -> field.ask().key(), MovePage.Field::value));
    }

    private static List<String> choices(MovePage form) {
        return form.fields().stream()
                .filter(field -> field.ask().key().equals("transition"))
                .flatMap(field -> field.choices().stream())
                .map(Ask.Choice::value)
                .toList();
    }

    private void record(ForceRoad r, String transition, String number, String on, String receiver) {
        r.head(
                "RECORD_RECALL",
                "2026-04-02T10:00",
                "recallNumber",
                number,
                "recalledOn",
                on,
                "transition",
                transition,
                "receiver",
                receiver);
    }

    /** What the page of the recall says of the case (F55). */
    private String told(ForceRoad r) {
        var recall = new Recall(
                Ids.next(),
                r.town().code(),
                "收回决定",
                "演收1号",
                LocalDate.of(2026, 4, 1),
                Recall.Transition.HAND_OVER,
                "县城市管理局",
                List.of(ITEM));
        return matters.stream()
                .flatMap(source -> source.under(maker(r.town(), null), recall).stream())
                .map(matter -> matter.asked() + " " + matter.settled())
                .collect(Collectors.joining("；"));
    }

    private void recall(ForceRoad r, String transition, String when) {
        r.head(
                "RECORD_RECALL",
                when,
                "recallNumber",
                "豫政〔2026〕3号",
                "recalledOn",
                "2026-03-31",
                "transition",
                transition,
                "receiver",
                "清源县城市管理局");
    }
}
