package cn.xiangzhi.casework.rules.force;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDate;

/** A building ordered to be removed: announced, both remedies over unused, demanded, decided in writing (AEL 35 to 37, 44). */
public record Demolition(
        @Fact("位于镇（城镇）规划区内") boolean townPlanningArea,
        @Fact("县级以上政府已责成拆除") boolean countyOrder,
        @Fact("已公告并限期自行拆除") boolean announced,
        @Fact("限期拆除决定送达日") LocalDate orderServed,
        @Fact("已申请复议或者提起诉讼") boolean remedyUsed,
        @Fact("已催告") boolean demanded,
        @Fact("没有作出书面的强制执行决定") boolean undecided,
        @Fact("查询日期") LocalDate on) {

    LocalDate window() {
        return orderServed.plusMonths(6);
    }

    /** May it be torn down that day? */
    public static Gate<Demolition> gate(WorkCalendar days) {
        return Gate.of(
                "强制拆除",
                refuses(
                        "拆除-1",
                        RefusalCode.ENFC_08,
                        "是否在城镇规划区而没有县级政府责成",
                        d -> d.townPlanningArea() && !d.countyOrder()),
                refuses("拆除-2", RefusalCode.ENFC_07, "是否没有公告限期自行拆除", d -> !d.announced(), d -> "没有公告并限期自行拆除"),
                refuses(
                        "拆除-3",
                        RefusalCode.ENFC_07,
                        "复议、诉讼期限是否尚未届满，或者正在复议、诉讼",
                        d -> d.remedyUsed() || !days.isAfterRolled(d.on(), d.window()),
                        d -> d.remedyUsed() ? "当事人已申请复议或者提起诉讼" : "六个月的起诉期限到" + days.rolledOrAsIs(d.window()) + "届满"),
                refuses("拆除-4", RefusalCode.ENFC_02, "是否没有催告", d -> !d.demanded()),
                refuses(
                        "拆除-5",
                        RefusalCode.ENFC_07,
                        "是否没有作出书面的强制执行决定",
                        Demolition::undecided,
                        d -> "催告之后没有作出强制执行决定并送达"));
    }
}
