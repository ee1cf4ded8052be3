package cn.xiangzhi.access.api;

import cn.xiangzhi.access.accounts.AccountStore;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code bin/xiangzhi token NAME --account LOGIN [--days N] [--post ID]}: a token from the command line. */
@Component
@Command(name = "token", arguments = "用途 --account 用户名 [--days 天数] [--post 岗位编号]", does = "签发接口令牌")
class TokenCommand implements OperatorCommand {

    private final TokenDesk desk;
    private final AccountStore accounts;

    TokenCommand(TokenDesk desk, AccountStore accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var login = after(arguments, "--account");
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--") || login.isEmpty()) {
            return WRONG_WORDS;
        }
        var days = after(arguments, "--days");
        var post = after(arguments, "--post");
        var account =
                accounts.byLogin(login.toLowerCase(Locale.ROOT)).orElseThrow(() -> Refused.notFound("账号" + login));
        var text = desk.make(
                Actor.system(account.countyCode()),
                arguments.getFirst(),
                login,
                post.isEmpty() ? null : UUID.fromString(post),
                days.isEmpty() ? 90 : number(days));
        out.println(text);
        return 0;
    }

    private static String after(List<String> arguments, String option) {
        var at = arguments.indexOf(option);
        return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
