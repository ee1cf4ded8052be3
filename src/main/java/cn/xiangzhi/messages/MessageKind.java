package cn.xiangzhi.messages;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/**
 * The kinds of message, with the words that come with the program and the placeholders an office may use in its own.
 * {@code SECRET} ones are never shown on screens or in the ledger: they open the reporter's page.
 */
public enum MessageKind implements Labelled {
    REPORT_ACCEPTED("受理告知", "您反映的事已收到", "您反映的事已收到，编号{编号}。凭回执码{回执码}可随时查看进展。{链接}", "编号", "乡镇", "回执码", "链接"),
    REPORT_PROGRESS("进展告知", "您反映的事有了进展", "您反映的事（编号{编号}）：{进展}{链接}", "编号", "乡镇", "进展", "链接"),
    REPORT_ANSWERED(
            "答复告知", "您反映的事已答复", "您反映的事（编号{编号}）已答复：{答复}请您评价；没有办好的，{期限}前可以要求再办。{链接}", "编号", "乡镇", "答复", "期限", "链接"),
    REPORT_FOLLOWED("同样反映告知", "您也遇到的事已答复", "您也遇到的事（编号{编号}）已经办理并答复。还没有解决的，请重新反映，写上这个编号。", "编号", "乡镇"),
    RETURN_CALL("回访提醒", "不满意评价待回访", "编号{编号}的报告被评为“{评价}”，请在{期限}前回访报告人。", "编号", "评价", "期限"),
    REWARD_OFFERED(
            "领奖告知",
            "您反映的事可以领取奖励",
            "您反映的事（编号{编号}）经查证属实，可领取举报奖励。请在{期限}前凭回执码和领奖码{领奖码}领取，领奖码请勿告诉他人。{链接}",
            "编号",
            "乡镇",
            "期限",
            "领奖码",
            "链接"),
    REWARD_UNCLAIMED(
            "领奖提醒",
            "您的举报奖励还没有领取",
            "您反映的事（编号{编号}）的举报奖励还没有领取，请在{期限}前凭回执码和领奖码领取；领奖码找不到的，请持回执到本单位重新取得。{链接}",
            "编号",
            "乡镇",
            "期限",
            "链接"),
    REWARD_STEP("奖励办理提醒", "举报奖励待办理", "报告{编号}的举报奖励待{步骤}，期限{期限}{情况}。", "编号", "步骤", "期限", "情况"),
    EVENT("事件推送", "事件推送", "{事件}", "事件");

    /** What opens the reporter's page or pays a reward: kept out of every screen. */
    public static final List<String> SECRET = List.of("回执码", "链接", "领奖码");

    private final String label;
    private final String subject;
    private final String words;
    private final List<String> placeholders;

    MessageKind(String label, String subject, String words, String... placeholders) {
        this.label = label;
        this.subject = subject;
        this.words = words;
        this.placeholders = List.of(placeholders);
    }

    @Override
    public String label() {
        return label;
    }

    public String subject() {
        return subject;
    }

    public String words() {
        return words;
    }

    public List<String> placeholders() {
        return placeholders;
    }

    /** Whether an office may word it by itself. */
    public boolean worded() {
        return this != EVENT;
    }
}
