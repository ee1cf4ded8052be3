package cn.xiangzhi.documents;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented fields for the papers around a case: letters between organs, agreements, inspections, mediation, petitions, permits. */
final class AroundSamples {

    private static final String DEPARTMENT = "清川县水利局";
    private static final String LAW = "《中华人民共和国行政处罚法》第二十六条";

    private AroundSamples() {}

    /** Those that differ from what a case says; empty for the papers of a case's own road. */
    static Map<String, Object> fields(PaperKind kind) {
        var fields = new HashMap<String, Object>(
                switch (kind) {
                    case JURISDICTION_NOTICE ->
                        Map.of(
                                "接受机关", "清川县柳林镇人民政府",
                                "办理方式", "指定你单位管辖",
                                "指定理由", "两镇对违法行为发生地有争议，经协商未能一致，报请共同的上级机关指定。",
                                "依据", "《中华人民共和国行政处罚法》第二十五条",
                                "办理期限", "2026年12月31日",
                                "移送材料", List.of("现场检查笔录1份；", "现场照片6张；"));
                    case INQUIRY_NOTICE ->
                        Map.of(
                                "被询问人", "陈某某",
                                "询问时间", "2026年10月22日9时00分",
                                "询问地点", "云溪镇综合行政执法队询问室",
                                "应携带材料", List.of("居民身份证；", "营业执照副本；", "进货单据。"),
                                "权利告知", "你有权申请执法人员回避，有权陈述、申辩；应当如实回答询问，与本案无关的问题可以拒绝回答。");
                    case DATA_RECORD ->
                        Map.of(
                                "数据名称", "店门口监控录像（2026-10-20 09:00—10:00）",
                                "存储介质", "只读光盘1张，编号 YX-DVD-0021",
                                "提取地点", "云溪镇顺达百货店",
                                "提取方法", "由持有人登录监控主机，执法人员在场，按时间段导出原始文件，未经剪辑；导出后当场计算摘要。",
                                "数字摘要", "1dca493fa57383fe8f2c7a2b90cc41d6e5fa0b3377d1942a6e0c2f8d5b7a9e10",
                                "提取人", "赵某某、钱某某",
                                "附件", List.of("光盘1张", "导出界面照片2张"));
                    case ASSISTANCE_LETTER ->
                        Map.of(
                                "协助机关",
                                "清川县市场监督管理局",
                                "依据",
                                LAW,
                                "协助事项",
                                List.of("提供顺达百货店的登记档案；", "说明2026年以来对该店的行政处罚情况。"),
                                "回复期限",
                                "2026年11月5日");
                    case SEIZURE_ASSISTANCE ->
                        Map.of(
                                "协助机关", "清川县公安局云溪派出所",
                                "协助事项", "请派员维持现场秩序，协助清点和装运下列物品。",
                                "依据", LAW,
                                "协助期限", "2026年11月13日当日",
                                "决定书文号", "云查扣〔2026〕3号");
                    case SUSPENSION_APPROVAL ->
                        Map.of(
                                "申请事项", "中止调查",
                                "理由", "关键证人外出就医，暂时无法询问；其他证据不足以认定事实。",
                                "依据", "《市场监督管理行政处罚程序规定》第四十六条",
                                "立案日期", LocalDate.of(2026, 10, 21),
                                "中止开始日期", LocalDate.of(2026, 11, 3),
                                "扣除天数", "自中止之日起至恢复之日止",
                                "办案期限", "九十日");
                    case HEARING_REQUEST ->
                        Map.of(
                                "告知书文号", "云罚告〔2026〕5号",
                                "申请事项", "要求举行听证，并要求公开举行。",
                                "申请理由", "对占用面积的测量结果有异议，认为堆放的物料在自家台阶以内。");
                    case DISCLOSURE_REVIEW ->
                        Map.of(
                                "决定书文号", "云罚决〔2026〕7号",
                                "公示内容", List.of("行政相对人名称；", "决定书文号、处罚事由、依据和结果；", "作出决定的机关和日期。"),
                                "隐去内容", List.of("经营者身份证号码、住址、电话；", "银行账号。"),
                                "审查意见", "决定已经送达，不涉及国家秘密、商业秘密，同意公示。",
                                "审查人", "孙某某",
                                "公示日期", LocalDate.of(2026, 11, 19),
                                "公示渠道", "县政府门户网站",
                                "公示期限", "一年");
                    case DISCLOSURE_WITHDRAWAL ->
                        Map.of(
                                "决定书文号", "云罚决〔2026〕7号",
                                "撤回原因", "原处罚决定经行政复议被撤销，应当在三日内撤回公示的信息并公开说明理由。",
                                "依据", "《中华人民共和国行政处罚法》第四十八条",
                                "撤回日期", LocalDate.of(2026, 11, 12),
                                "原公示日期", "2026年9月1日",
                                "公示渠道", "县政府门户网站");
                    case DELEGATION_DEED ->
                        Map.of(
                                "受委托机关", DEPARTMENT,
                                "协议编号", "清水委〔2026〕1号",
                                "委托依据", "《中华人民共和国行政处罚法》第二十条、第二十一条和省实施办法",
                                "委托事项", List.of("在河道管理范围内倾倒垃圾、渣土的行政处罚；", "擅自在河道采砂的行政处罚（5000元以下罚款）；", "上述事项的行政检查。"),
                                "委托权限", "立案、调查取证、告知、听证、作出处罚决定、送达、执行；不包括行政强制措施。",
                                "委托期限", "2026年1月1日至2028年12月31日",
                                "责任承担", "委托机关对受委托实施的行为负责监督，并对该行为的后果承担法律责任。",
                                "监督方式", "每季度抽查案卷，每年培训考试一次",
                                "印章使用", "处罚决定盖委托机关印章，由专人保管，逐次登记。",
                                "公布网址", "https://www.qingchuan.example/weituo/2026-1");
                    case TAKING_OVER_AGREEMENT ->
                        Map.of(
                                "承接机关", DEPARTMENT,
                                "协议编号", "清承〔2026〕3号",
                                "承接事项", List.of("损害园林绿化的行政处罚；", "占用城市道路的行政处罚。"),
                                "赋权依据", "省人民政府赋权决定（2025年第15号）",
                                "双方职责", "移交机关负责培训、业务指导和技术支持，移交尚未办结的线索；承接机关负责受理、立案和作出决定，按月通报办理情况。",
                                "承接日期", LocalDate.of(2026, 12, 1),
                                "承接期限", "长期",
                                "公布网址", "https://www.qingchuan.example/chengjie/2026-3");
                    case POWER_LIST_VERSION ->
                        Map.of(
                                "清单名称", "云溪镇赋权事项清单",
                                "版本", "第3版",
                                "上一版本", "第2版（2026年3月1日）",
                                "生效日期", LocalDate.of(2026, 12, 1),
                                "发布依据", "清政发〔2026〕21号",
                                "事项总数", "47 项",
                                "变动事项", List.of("增加：河道内倾倒垃圾的处罚；", "收回：食品摊贩登记；", "条文更新：占用城市道路的处罚。"),
                                "记录人", "李某某",
                                "审核人", "吴某某");
                    case INSPECTION_APPROVAL,
                            INSPECTION_NOTICE,
                            INSPECTION_RECORD,
                            INSPECTION_SURVEY,
                            INSPECTION_SAMPLING,
                            INSPECTION_RESULT -> inspection();
                    case MEDIATION_REQUEST, MEDIATION_RECORD, MEDIATION_AGREEMENT, MEDIATION_VISIT -> mediation();
                    case LETTER_REGISTER, LETTER_NOTICE, LETTER_OPINION, LETTER_REVIEW -> petition();
                    case HOTLINE_ORDER, HOTLINE_OBJECTION, HOTLINE_VISIT -> hotline();
                    case LICENCE_RECEIPT, LICENCE_CORRECTION, LICENCE_REFUSAL, LICENCE_DECISION -> licence();
                    case INFORMATION_NOTICE, INFORMATION_ANSWER -> information();
                    case CASE_REPORT ->
                        Map.of(
                                "接收机关", DEPARTMENT,
                                "备案依据", "委托书（清水委〔2026〕1号）",
                                "报告期间", "2026年第三季度",
                                "报告事项", "受委托事项共办理行政处罚案件3件，均已结案，无行政复议、行政诉讼。",
                                "案件清单",
                                        List.of(
                                                "云罚决〔2026〕4号，王某某河道内倾倒渣土，罚款500元，已执行；",
                                                "云罚决〔2026〕5号，某建材店擅自采砂，罚款2000元，已执行；",
                                                "云不罚〔2026〕1号，李某某首次轻微违法，不予处罚。"));
                    case HANDOVER_RECEIPT ->
                        Map.of(
                                "接收机关", DEPARTMENT,
                                "交接事项", "云溪镇人民政府移送的河道采砂案件的案卷和暂扣物品。",
                                "交接清单", List.of("案卷1册，正卷26页、副卷9页；", "采砂船发动机1台，编号 YX-0031；", "封条2枚。"),
                                "交接日期", LocalDate.of(2026, 11, 12),
                                "移交人", "赵某某",
                                "接收人", "冯某某",
                                "说明", "发动机外壳有旧划痕一处，双方已拍照确认。");
                    case JOINT_NOTICE ->
                        Map.of(
                                "主题", "关于禁止在秋冬季露天焚烧秸秆的通告",
                                "正文",
                                        "为保护大气环境，保障公共安全，现就有关事项通告如下：\n一、全镇范围内禁止露天焚烧秸秆、落叶和垃圾。\n二、对焚烧行为，由云溪镇人民政府责令改正，可以处五百元以上二千元以下罚款。\n三、举报电话：0391-0000000。",
                                "施行日期", LocalDate.of(2026, 11, 20),
                                "依据", "《中华人民共和国大气污染防治法》第七十七条");
                    default -> Map.of();
                });
        if (kind.joint()) {
            fields.put(
                    PaperKind.SIGNING,
                    List.of(
                            Map.of("机关", "清川县云溪镇人民政府", "日期", "2026年11月12日"),
                            Map.of("机关", DEPARTMENT, "日期", "2026年11月12日")));
        }
        return fields;
    }

    private static Map<String, Object> inspection() {
        var map = new HashMap<String, Object>();
        map.put("检查对象", "清川县宏达木业加工厂");
        map.put("检查事项", "消防安全和安全生产");
        map.put("检查依据", "《中华人民共和国安全生产法》第六十五条；云溪镇行政检查事项清单第12项");
        map.put("检查方式", "现场检查");
        map.put("检查时间", "2026年11月13日上午");
        map.put("检查地点", "云溪镇工业路8号");
        map.put("检查人员", "赵某某（执法证号16080000001）、钱某某（执法证号16080000002）");
        map.put("本年度已检查次数", "1次（上限2次）");
        map.put("五个严禁", "严禁逐利检查，严禁接受被检查企业的任何利益，严禁参加被检查企业提供的宴请、娱乐、旅游等活动，严禁由被检查企业支付费用，严禁变相收费。");
        map.put("检查类型", "日常检查");
        map.put("检查计划", "2026年度计划第6项");
        map.put("应准备材料", List.of("消防设施检测记录；", "安全培训记录。"));
        map.put("批准情况", "云溪镇人民政府负责人2026年11月11日批准");
        map.put("检查结果", "发现灭火器过期2具，当场责令改正");
        return map;
    }

    private static Map<String, Object> mediation() {
        var map = new HashMap<String, Object>();
        map.put("申请人", "王某某");
        map.put("被申请人", "李某某");
        map.put("当事人", "王某某、李某某");
        map.put("纠纷类型", "邻里（宅基地排水）");
        map.put("纠纷事实", "王某某家排水沟经李某某院墙外流出，2026年9月李某某砌墙堵塞，雨后积水进入王某某家院内。");
        map.put("申请事项", "请求恢复排水，并赔偿被浸泡的化肥损失。");
        map.put("争议事项", "排水沟的走向和化肥损失的数额。");
        map.put("协议内容", List.of("李某某三日内拆除堵塞部分，恢复排水；", "李某某赔偿王某某300元；", "双方不再就此事争执。"));
        map.put("履行方式", "当面给付，村委会见证");
        map.put("履行期限", "2026年11月15日前");
        map.put("调解员", "张某某、刘某某");
        map.put("订立日期", LocalDate.of(2026, 11, 12));
        map.put("司法确认告知", "双方可以自本协议生效之日起三十日内共同向人民法院申请司法确认。");
        map.put("调解时间", "2026年11月12日9时30分");
        map.put("调解地点", "云溪镇人民调解室");
        map.put("权利告知", "已告知调解自愿、不收费、可以随时终止，当事人表示同意调解。");
        map.put("调解经过", "双方分别陈述；调解员到现场查看，排水沟原有走向清楚。经劝导，李某某同意恢复排水。");
        map.put("调解结果", "达成协议，另制作调解协议书。");
        map.put("回访时间", "2026年11月20日");
        map.put("回访方式", "上门");
        map.put("履行情况", "已拆除堵塞部分，赔偿款已给付。");
        map.put("回访人", "张某某");
        map.put("协议书文号", "云调〔2026〕4号");
        return map;
    }

    private static Map<String, Object> information() {
        var map = new HashMap<String, Object>();
        map.put("收件人", "孙某某");
        map.put("申请人", "孙某某");
        map.put("申请编号", "云公开申〔2026〕3号");
        map.put("收到日期", "2026年10月9日");
        map.put("申请内容", "某村2025年度道路硬化的招标文件和合同。");
        map.put("告知事项", "请补正：写明需要的是哪一标段。");
        map.put("答复类型", "公开可以公开的部分，对不予公开的部分说明理由");
        map.put("答复内容", "随附招标文件和合同，合同中的供货价格已经隐去。");
        map.put("理由", "供货价格是商业秘密，第三方不同意公开。");
        map.put("依据", "《中华人民共和国政府信息公开条例》第三十七条");
        map.put("办理期限", "2026年10月20日以前");
        map.put("救济告知", "对本答复不服的，应当自收到之日起六十日内先向清川县人民政府申请行政复议；对复议决定不服的，再向清川县人民法院提起行政诉讼");
        map.put("联系人", "郭某某");
        return map;
    }

    private static Map<String, Object> petition() {
        var map = new HashMap<String, Object>();
        map.put("信访人", "孙某某");
        map.put("信访形式", "走访");
        map.put("登记时间", "2026年10月9日");
        map.put("信访事项", "反映某村2025年度道路硬化款的使用情况。");
        map.put("诉求", "公开账目，说明剩余款项的去向。");
        map.put("登记人", "郭某某");
        map.put("处理意见", "属于本镇职权范围，予以受理；责成经管站核查账目，结果向村民公开。");
        map.put("告知事项", "你提出的事项属于本机关职权范围，决定予以受理。");
        map.put("理由", "事项明确，未经其他途径处理。");
        map.put("依据", "《信访工作条例》第二十三条、第三十二条");
        map.put("办理期限", "自受理之日起六十日内");
        map.put("调查核实情况", "经管站核查，道路硬化款共18.6万元，支出17.9万元，结余0.7万元存村账户，票据齐全。");
        map.put("复查机关", "清川县人民政府");
        map.put("复查期限", "收到之日起三十日内");
        map.put("原处理意见", "云信处〔2026〕2号处理意见书");
        map.put("复查请求", "要求核实两张收据的真实性。");
        map.put("复查情况", "经向开票单位核实，两张收据真实。");
        map.put("复查意见", "维持原处理意见。");
        map.put("救济告知", "对本复查意见不服的，可以自收到之日起三十日内向清川市人民政府请求复核。");
        return map;
    }

    private static Map<String, Object> hotline() {
        var map = new HashMap<String, Object>();
        map.put("工单编号", "QC20261020-0037");
        map.put("诉求人", "周女士");
        map.put("诉求类型", "投诉");
        map.put("诉求内容", "人民路26号门前长期堆放货物，占用盲道，老人出行不便。");
        map.put("诉求地点", "云溪镇人民路26号门前");
        map.put("接收时间", "2026年10月20日8时12分");
        map.put("办理期限", "2026年10月27日");
        map.put("承办单位", "云溪镇综合行政执法队");
        map.put("办理结果", "已责令清理，逾期未改的依法立案处理，盲道已恢复。");
        map.put("登记人", "郭某某");
        map.put("派单单位", "清川县12345政务服务便民热线");
        map.put("派单时间", "2026年10月20日");
        map.put("异议理由", "该路段为县管道路，养护和管理由县城市管理局负责，不在本镇事项清单内。");
        map.put("依据", "清川县城市道路管理职责分工表");
        map.put("建议承办单位", "清川县城市管理局");
        map.put("回访时间", "2026年10月28日");
        map.put("回访方式", "电话");
        map.put("是否解决", "已解决");
        map.put("满意度", "满意");
        map.put("回访人", "郭某某");
        return map;
    }

    private static Map<String, Object> licence() {
        var map = new HashMap<String, Object>();
        map.put("申请人", "云溪镇王家村村民王某某");
        map.put("证件号码", "410000000000000000");
        map.put("许可事项", "农村村民住宅建设（乡村建设规划许可）");
        map.put("申请日期", LocalDate.of(2026, 11, 2));
        map.put("受理日期", LocalDate.of(2026, 11, 3));
        map.put("办理期限", "自受理之日起二十个工作日");
        map.put("依据", "《中华人民共和国行政许可法》第三十二条、《中华人民共和国城乡规划法》第四十一条");
        map.put("收到材料", List.of("申请书1份；", "村民委员会书面意见1份；", "用地红线图1份。"));
        map.put("补正内容", List.of("用地红线图没有标注四至；", "缺少相邻户书面意见。"));
        map.put("补正期限", "2026年11月16日");
        map.put("不予受理理由", "申请事项依法不属于本机关职权范围，请向县自然资源局申请。");
        map.put("审查情况", "申请材料齐全，符合村庄规划，宅基地面积130平方米，未超过标准；已公示七日，无异议。");
        map.put("决定内容", List.of("准予建设住宅，占地130平方米，二层，檐口高度不超过7米；", "应当按照批准的位置和四至建设。"));
        map.put("许可期限", "自本决定之日起二年内开工");
        return map;
    }
}
