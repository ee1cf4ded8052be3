package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** S6: things registered as evidence: seven working days, at once in an emergency, and what comes of them. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class RegisteredThingsRoadTest extends ThingsRoad {

    @Test
    @ThreeForms({PaperKind.REGISTRATION_NOTICE, PaperKind.HANDOVER_LIST})
    void C08的登记保存_紧急先行_次日补办_七个工作日到五月二十七日_随案移交() {
        var town = road.town(PLAIN);
        var id = verifying(town, PLAIN, "2026-05-18T22:45");
        refused(
                "EVID-05",
                () -> register(town, id, "2026-05-18T23:12", "2026-05-18T23:10", "挖掘机；一台\n河砂；2100立方米", false));
        register(town, id, "2026-05-18T23:12", "2026-05-18T23:10", "挖掘机；一台\n河砂；2100立方米", true);
        assertThat(road.said(town, id, "registeredUntil")).isEqualTo("2026-05-27");
        assertThat(due(town, id, "evidence.registered")).containsExactly("2026-05-27");
        assertThat(due(town, id, "evidence.urgent.report")).containsExactly("2026-05-19");
        refused("EVID-05", () -> approve(town, id, "APPROVE_REGISTRATION", "2026-05-19T23:11"));
        approve(town, id, "APPROVE_REGISTRATION", "2026-05-19T09:00");
        assertThat(due(town, id, "evidence.urgent.report")).isEmpty();
        assertThat(things(town, id).registration()).isEqualTo(Things.Registration.OPEN);
        refused(
                "ARCH-01",
                () -> road.go(
                        town.head(),
                        id,
                        "NOT_FILE",
                        "2026-05-20T09:00",
                        "ground",
                        "没有违法事实",
                        "reason",
                        "查无实据",
                        "opinion",
                        "同意"));
        handOver(town, id, "挖掘机\n河砂", "2026-05-27T16:00");
        assertThat(things(town, id).registration()).isEqualTo(Things.Registration.RESOLVED);
        assertThat(things(town, id).open()).isEmpty();
        assertThat(due(town, id, "evidence.registered")).isEmpty();
        refused(null, () -> register(town, id, "2026-05-28T09:00", "2026-05-28T09:00", "挖掘机", true));
        assertThat(kinds(town, id))
                .contains(PaperKind.REGISTRATION_NOTICE, PaperKind.MATTER_APPROVAL, PaperKind.HANDOVER_LIST);
    }

    @Test
    void V_EVID_07_满七个工作日没有处理的_不得再处理_系统自动解除() {
        var town = road.town(PLAIN);
        var id = verifying(town, PLAIN, "2025-09-26T09:00");
        approve(town, id, "APPROVE_REGISTRATION", "2025-09-26T09:30");
        register(town, id, "2025-09-26T10:00", "2025-09-26T10:00", "账册；三本", false);
        assertThat(road.said(town, id, "registeredUntil")).isEqualTo("2025-10-13");
        work.lapse(Actor.system(town.county()), id, EvidenceMove.LAPSE_REGISTRATION, CaseRoad.at("2025-10-13T23:00"));
        assertThat(state(town, id, "账册")).isEqualTo(ThingState.REGISTERED);
        refused("EVID-06", () -> dispose(town, id, "账册", "解除登记保存并退还", "2025-10-14T09:00"));
        today.at(
                CaseRoad.at("2025-10-14T00:05"),
                () -> events.publishEvent(new DayHasPassed(LocalDate.of(2025, 10, 13))));
        assertThat(state(town, id, "账册")).isEqualTo(ThingState.RELEASED);
        assertThat(road.files.file(road.row(town, id)).acts().getLast().person())
                .isNull();
        refused(null, () -> register(town, id, "2025-10-14T10:00", "2025-10-14T10:00", "账册", true));
        giveBack(town, id, "账册", "2025-10-14T11:00");
        assertThat(chain(town, id, "账册")).containsExactly("1 先行登记保存证据", "2 登记保存期满自动解除", "3 退还物品");
    }

    @Test
    @ThreeForms(PaperKind.REGISTRATION_DISPOSAL)
    void 期限之内处理的_登记保存了结_没有处理的不得终结调查() {
        var town = road.town(PLAIN);
        var id = investigating(town, PLAIN);
        approve(town, id, "APPROVE_REGISTRATION", "2026-08-11T09:00");
        register(town, id, "2026-08-11T10:00", "2026-08-11T09:50", "账册；三本", false);
        refused(null, () -> conclude(town, id, "2026-08-12T09:00", "罚款", "1000"));
        refused(null, () -> dispose(town, id, "别的东西", "解除登记保存并退还", "2026-08-12T09:00"));
        dispose(town, id, "账册", "复制、拍照、录像后退还", "2026-08-12T09:00");
        assertThat(state(town, id, "账册")).isEqualTo(ThingState.RETURNED);
        conclude(town, id, "2026-08-12T10:00", "罚款", "1000");
    }
}
