package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;
import static cn.xiangzhi.casework.flow.PenaltyAsks.BASIS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.FACTS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.FINE;
import static cn.xiangzhi.casework.flow.PenaltyAsks.KINDS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.VIOLATED;
import static cn.xiangzhi.casework.flow.ServiceAsks.SERVICE;

import java.util.List;
import java.util.Map;

/** The forms of prior notice and plea (PPL 44, 45, 62). */
final class NoticeAsks {

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(OrdinaryMove.APPROVE_NOTICE, join(ForceAsks.BESIDE, OPINION)),
            Map.entry(OrdinaryMove.SERVE_NOTICE, SERVICE),
            Map.entry(
                    OrdinaryMove.RECORD_PLEA,
                    join(
                            OFFICERS,
                            time("pleaAt", "时间"),
                            text("at", "地点"),
                            area("plea", "陈述申辩内容").hint("书面提出的，期限届满前交邮即为按期"),
                            text("submitted", "提交材料").optional(),
                            text("signed", "签名情况"))),
            Map.entry(
                    OrdinaryMove.WAIVE_PLEA,
                    List.of(
                            date("waivedOn", "书面放弃日期"),
                            check("written", "有当事人签名的书面声明").must(),
                            check("hearingWaived", "声明同时放弃听证").hint("告知了听证权利的，只放弃陈述申辩的，听证申请期限照算"))),
            Map.entry(
                    OrdinaryMove.REVIEW_PLEA,
                    List.of(
                            area("pleaCheck", "复核情况"),
                            choice("adopted", "是否采纳", "采纳", "部分采纳", "不采纳"),
                            text("pleaReason", "理由"),
                            FINE,
                            amount("confiscated", "没收违法所得金额"),
                            WeighAsks.WEIGHED)),
            Map.entry(
                    OrdinaryMove.RENOTIFY,
                    List.of(
                            area("reason", "变更理由"),
                            FACTS,
                            VIOLATED,
                            BASIS,
                            KINDS,
                            FINE,
                            amount("confiscated", "没收违法所得金额"),
                            WeighAsks.WEIGHED,
                            WeighAsks.DEPARTURE)));

    private NoticeAsks() {}
}
