package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.Ask;
import java.util.List;

/**
 * The words a record is usually kept in, offered beside its field and put in with one press: never there by themselves, because
 * whether they are so is the officer's to say.
 */
final class UsualWords {

    private UsualWords() {}

    /** None for most fields. {@code minute} is the present one, as a recording is named by. */
    static List<String> of(Ask ask, String minute) {
        return switch (ask.base()) {
            case "signed" -> List.of("当事人逐页签名", "当事人拒绝签名，已经注明，由见证人签名");
            case "holder" -> List.of("当事人签名确认", "持有人签名确认", "持有人拒绝签名，已经注明，由见证人签名");
            case "checkNote" -> List.of("已按责令改正通知书的要求改正", "到期没有改正");
            case "refusal" -> List.of("拒绝签收，没有说明理由");
            case "footage" -> List.of("执法记录仪 " + minute.replace('T', ' '));
            case "reviewOpinion" -> List.of("事实清楚，证据充分，适用依据正确，程序合法，处理适当，同意");
            case "legalOpinion" -> List.of("主体合法，权限正当，事实清楚，证据充分，适用法律正确，裁量适当，程序合法，文书规范，同意");
            default -> List.of();
        };
    }
}
