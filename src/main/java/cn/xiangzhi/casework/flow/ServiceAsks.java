package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.oneOf;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;

import cn.xiangzhi.casework.rules.Diary;
import cn.xiangzhi.casework.rules.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The forms of the diary of service and of the papers that no other move serves. */
final class ServiceAsks {

    /** What every service of a paper asks (CPL 87 to 92). */
    static final List<Ask> SERVICE = join(
            OFFICERS,
            oneOf("method", "送达方式", Service.Method.class),
            oneOf("signer", "签收人", Service.Signer.class),
            date("servedOn", "送达日期").hint("签收、留置、到达指定系统、退回或最后一次公告的日期"),
            text("servedAt", "送达地点"),
            check("refused", "受送达人或其同住成年家属拒收"),
            text("refusal", "拒收事由").optional(),
            check("atResidence", "送达地点为住所"),
            text("witness", "见证人").optional(),
            text("footage", "影像记录").optional(),
            date("mandateUntil", "代理权限截至").optional().hint("由代理人签收时填写"),
            check("onlineRemedy", "已写明网上复议渠道"),
            check("returned", "邮件被退回"));

    static final Map<Move, List<Ask>> FORMS = Map.of(
            ServiceMove.RECORD_ATTEMPT,
            List.of(
                    choice("attemptPaper", "送达文书", Returns.names()),
                    oneOf("attemptMethod", "送达方式", Service.Method.class),
                    time("attemptedAt", "时间"),
                    text("attemptPlace", "地点（邮寄的写邮件号）"),
                    choice("attemptResult", "结果", Diary.results()),
                    area("attemptCourse", "经过").hint("谁去的、见到谁、说了什么；下落不明的写明向谁核实"),
                    text("attemptWitness", "见证人或者影像").optional()),
            ServiceMove.POST_ANNOUNCEMENT,
            List.of(
                    choice("attemptPaper", "送达文书", Returns.names()),
                    date("postedOn", "公告日期").hint("多次公告的，填最后一次"),
                    text("postedAt", "公告的媒体和张贴地点"),
                    text("postedFootage", "张贴过程的影像"),
                    area("announced", "公告内容")),
            ServiceMove.SERVE_PAPER,
            Stream.concat(Stream.of(choice("servedPaper", "送达文书", Returns.names())), SERVICE.stream())
                    .toList());

    private ServiceAsks() {}
}
