package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.many;
import static cn.xiangzhi.casework.flow.Ask.text;

import java.util.List;

/** What every form that proposes or decides a penalty asks: facts, articles, kinds, sum and circumstances (PPL 9, 30 to 33). */
final class PenaltyAsks {

    static final Ask FACTS = area("facts", "违法事实").hint("何时、何地、何人、做了什么、后果如何");
    static final Ask VIOLATED = text("violated", "违反条款").hint("写到条、款、项");
    static final Ask BASIS = text("basis", "处罚依据");
    static final Ask FINE = amount("fine", "罚款金额");
    static final Ask KINDS = many(
            "kinds",
            "处罚种类",
            "警告",
            "通报批评",
            "罚款",
            "没收违法所得",
            "没收非法财物",
            "暂扣许可证件",
            "降低资质等级",
            "吊销许可证件",
            "限制开展生产经营活动",
            "责令停产停业",
            "责令关闭",
            "限制从业");

    static final List<Ask> CIRCUMSTANCES = List.of(
            check("minor", "违法行为轻微"),
            check("correctedInTime", "已及时改正"),
            check("noHarm", "没有危害后果"),
            check("firstTime", "初次违法"),
            check("harmSlight", "危害后果轻微"),
            check("noFault", "有证据足以证明没有主观过错"),
            check("faultless", "法律、行政法规规定不以主观过错为要件"),
            check("repaired", "主动消除或者减轻危害后果"),
            check("coerced", "受他人胁迫或者诱骗"),
            check("confessed", "主动供述尚未掌握的违法行为"),
            check("merit", "配合查处有立功表现"),
            check("cannotDiscern", "不能辨认或者控制自己行为"),
            check("partlyImpaired", "尚未完全丧失辨认或者控制能力"),
            check("emergency", "突发事件应对期间违反应急措施"));

    private PenaltyAsks() {}
}
