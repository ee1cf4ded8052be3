package cn.xiangzhi.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented fields for every kind of paper, as casework would fill them. */
final class PaperSamples {

    private static final String LATE_FEE = "逾期不缴纳罚款的，每日按罚款数额的3%加处罚款，加处罚款的数额不超过罚款数额。";

    private PaperSamples() {}

    static Map<String, Object> fields(PaperKind kind) {
        var fields = new HashMap<String, Object>();
        kind.required().forEach(key -> fields.put(key, key + "的内容"));
        fields.putAll(common());
        fields.putAll(AroundSamples.fields(kind));
        fields.putAll(
                switch (kind) {
                    case INQUIRY_RECORD ->
                        Map.of(
                                "问答",
                                List.of(
                                        Map.of("问", "我们是云溪镇人民政府执法人员，这是我们的执法证件，请你过目。", "答", "看过了，没有异议。"),
                                        Map.of("问", "门前人行道上的货架和纸箱是谁摆放的？", "答", "是我店里的，早上进货多，店里放不下，就先摆在门口了。"),
                                        Map.of("问", "以前是否因同样行为被告知改正？", "答", "上个月你们来说过一次，当时收进去了，后来又摆出来。"),
                                        Map.of("问", "对以上情况还有什么要补充？", "答", "没有，今后不再占道。")),
                                "第几次",
                                "1");
                    case CASE_REVIEW_SHEET, LEGAL_OPINION ->
                        Map.of(
                                "审核事项",
                                List.of(
                                        Map.of("事项", "是否具有管辖权", "意见", "属本镇赋权事项，有管辖权"),
                                        Map.of("事项", "当事人的基本情况是否清楚", "意见", "清楚"),
                                        Map.of("事项", "事实是否清楚、证据是否充分", "意见", "清楚、充分"),
                                        Map.of("事项", "定性是否准确", "意见", "准确"),
                                        Map.of("事项", "适用依据是否正确", "意见", "正确"),
                                        Map.of("事项", "程序是否合法", "意见", "合法"),
                                        Map.of("事项", "处理是否适当", "意见", "适当")));
                    case SERVICE_RETURN ->
                        Map.of(
                                "送达文书", List.of(Map.of("名称", "行政处罚决定书", "文号", "云罚决〔2026〕7号")),
                                "送达方式", "直接送达",
                                "代收理由", "",
                                "拒收事由", "");
                    case SAMPLING_RECORD, INSPECTION_SAMPLING -> Map.of("样品清单", things());
                    case SEAL_LABEL -> Map.of("封条清单", List.of(Map.of("编号", "清封0021", "位置", "库房正门")));
                    case REGISTRATION_NOTICE,
                            REGISTRATION_DISPOSAL,
                            SEIZURE_DECISION,
                            SEIZURE_EXTENSION,
                            SEIZURE_RELEASE,
                            THING_RECEIPT,
                            KEEPING_ORDER,
                            HANDOVER_LIST,
                            SEIZURE_ASSISTANCE,
                            THING_DISPOSAL -> Map.of("物品清单", things());
                    case FILE_CONTENTS ->
                        Map.of(
                                "目录",
                                List.of(
                                        Map.of(
                                                "文号",
                                                "云罚决〔2026〕7号",
                                                "责任者",
                                                "云溪镇人民政府",
                                                "题名",
                                                "行政处罚决定书",
                                                "日期",
                                                "2026-11-12",
                                                "页号",
                                                "1"),
                                        Map.of("责任者", "云溪镇人民政府", "题名", "送达回证", "日期", "2026-11-13", "页号", "4"),
                                        Map.of(
                                                "文号",
                                                "云立〔2026〕9号",
                                                "责任者",
                                                "云溪镇人民政府",
                                                "题名",
                                                "立案审批表",
                                                "日期",
                                                "2026-10-20",
                                                "页号",
                                                "5")));
                    case DECISION ->
                        Map.of(
                                "罚款金额",
                                new BigDecimal("500"),
                                "代收银行",
                                "清川农村商业银行云溪支行",
                                "代收银行地址",
                                "云溪镇人民路18号",
                                "加处罚款",
                                LATE_FEE);
                    case SUMMARY_DECISION ->
                        Map.of(
                                "罚款金额", new BigDecimal("50"),
                                "缴款方式", "到银行缴纳",
                                "缴款期限", "自收到本决定书之日起十五日内",
                                "代收银行", "清川农村商业银行云溪支行",
                                "代收银行地址", "云溪镇人民路18号");
                    case SPOT_RECEIPT -> Map.of("罚款金额", new BigDecimal("50"), "票据号码", "豫财罚0012345");
                    default -> Map.of();
                });
        return fields;
    }

    private static List<Map<String, String>> things() {
        return List.of(
                Map.of("名称", "挖掘机", "规格特征", "黄色，某牌，编号 A-1", "数量", "1台"),
                Map.of("名称", "河砂", "规格特征", "堆放于河滩", "数量", "约2100立方米"));
    }

    private static Map<String, Object> common() {
        var map = new HashMap<String, Object>();
        map.put("案由", "擅自占用城市人行道堆放物料");
        map.put("当事人", "云溪镇顺达百货店（经营者：陈某某）");
        map.put("证件号码", "92410000MA0000000X");
        map.put("法定代表人", "陈某某");
        map.put("住址", "清川县云溪镇人民路26号");
        map.put("联系电话", "0391-0000000");
        map.put("执法人员", "赵某某（执法证号16080000001）、钱某某（执法证号16080000002）");
        map.put("案件来源", "群众通过微信小程序反映，编号R20261020003");
        map.put("案情摘要", "2026年10月20日，执法人员接派单到云溪镇人民路26号门前检查，发现顺达百货店在门前人行道堆放纸箱、货架约6平方米，占用盲道，未办理占道手续。");
        map.put(
                "违法事实",
                "2026年10月20日9时30分，你（单位）在云溪镇人民路26号门前人行道堆放纸箱、货架等物料约6平方米，占用盲道，未经批准。\n10月20日责令限期改正后，10月24日复查时仍未清理。");
        map.put("证据", List.of("现场检查笔录1份、现场照片4张，证明占道的位置和面积；", "询问笔录1份，证明物料由当事人摆放；", "责令改正通知书及送达回证各1份，证明逾期未改正。"));
        map.put("检查情况", map.get("违法事实"));
        map.put("违反条款", "《城市道路管理条例》第二十七条第一项");
        map.put("涉嫌违反条款", map.get("违反条款"));
        map.put("处罚依据", "《城市道路管理条例》第四十二条");
        map.put("管辖依据", "省人民政府赋权决定（2025年第15号）清单第8项，本镇自2025年12月1日起行使");
        map.put("裁量理由", "经责令改正逾期未改正，占用面积不足10平方米，未造成人员受伤，按一般情形处理。");
        map.put("陈述申辩情况", "本机关于2026年11月3日送达行政处罚事先告知书，当事人在规定期限内未提出陈述、申辩。");
        map.put("处罚内容", "罚款人民币500元。");
        map.put("拟处罚内容", "罚款人民币500元。");
        map.put("拟处理意见", "建议处以罚款人民币500元。");
        map.put("履行方式", "到代收银行缴纳，或者通过电子支付系统缴纳。");
        map.put("履行期限", "自收到本决定书之日起十五日内");
        map.put("复议机关", "清川县人民政府");
        map.put("管辖法院", "清川县人民法院");
        map.put("承办意见", "建议立案调查。");
        map.put("审批人", "周某某");
        map.put("审批意见", "同意。");
        map.put("审批日期", LocalDate.of(2026, 10, 21));
        map.put("审核人", "吴某某");
        map.put("审核意见", "同意承办人意见。");
        map.put("审核日期", LocalDate.of(2026, 11, 2));
        map.put("检查开始时间", OffsetDateTime.parse("2026-10-20T09:30:00+08:00"));
        map.put("检查结束时间", OffsetDateTime.parse("2026-10-20T10:05:00+08:00"));
        map.put("出示证件情况", "检查前已向当事人出示执法证件，当事人确认无异议。");
        map.put("权利告知", "已告知当事人有申请执法人员回避和进行陈述、申辩的权利，当事人表示不申请回避。");
        map.put("签名情况", "以上记录经本人核对，与实际情况一致。当事人已逐页签名。");
        map.put("陈述申辩期限", "收到本告知书之日起五个工作日内");
        map.put("送达人", "赵某某、钱某某");
        return map;
    }
}
