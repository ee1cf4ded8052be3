package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code bin/xiangzhi user add|reset|lock|unlock|list}: accounts when nobody can sign in any more. */
@Component
@Command(name = "user", arguments = "add 用户名 姓名 角色代码 [县级区划代码]|reset 用户名|lock 用户名|unlock 用户名|list", does = "管理账号")
class UserCommand implements OperatorCommand {

    private final AccountDesk desk;
    private final PostDesk posts;
    private final AccountStore accounts;
    private final JdbcClient jdbc;
    private final String county;

    UserCommand(
            AccountDesk desk,
            PostDesk posts,
            AccountStore accounts,
            JdbcClient jdbc,
            @Value("${xiangzhi.county:000000}") String county) {
        this.desk = desk;
        this.posts = posts;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.county = county;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var action = arguments.isEmpty() ? "" : arguments.getFirst();
        if (action.equals("list")) {
            list(out);
            return 0;
        }
        if (action.equals("add") && arguments.size() >= 4) {
            add(arguments, out);
            return 0;
        }
        if (arguments.size() == 2 && List.of("reset", "lock", "unlock").contains(action)) {
            change(action, arguments.get(1), out);
            return 0;
        }
        return WRONG_WORDS;
    }

    private void add(List<String> arguments, PrintStream out) {
        var system = Actor.system(arguments.size() > 4 ? arguments.get(4) : county);
        if (!system.county().matches("[0-9]{6}")) {
            throw Refused.invalid("账号未建立", "县级区划代码应为6位数字", "请核对代码");
        }
        var password = Passwords.generate();
        var opening = new AccountDesk.Opening(arguments.get(1), arguments.get(2), null, null, password, true);
        var account = desk.open(system, opening);
        posts.grant(system, account, arguments.get(3).toUpperCase(Locale.ROOT), null, null);
        out.println("已建立账号" + arguments.get(1) + "，初始密码 " + password + "（首次登录须修改）");
    }

    private void change(String action, String login, PrintStream out) {
        var account =
                accounts.byLogin(login.toLowerCase(Locale.ROOT)).orElseThrow(() -> Refused.notFound("账号" + login));
        var system = Actor.system(account.countyCode());
        switch (action) {
            case "reset" -> out.println("新密码 " + desk.reset(system, account.id()) + "（下次登录须修改）");
            case "lock" -> {
                desk.state(system, account.id(), AccountState.DISABLED);
                out.println("账号已停用");
            }
            default -> {
                desk.state(system, account.id(), AccountState.ACTIVE);
                desk.unlock(system, account.id());
                out.println("账号已启用并解除锁定");
            }
        }
    }

    private void list(PrintStream out) {
        record Line(String countyCode, String login, String name, AccountState state) {}
        jdbc.sql("select county_code, login, name, state from access_account order by county_code, login")
                .query(Line.class)
                .list()
                .forEach(l -> out.println(l.countyCode() + "  " + l.login() + "  " + l.name() + "  "
                        + l.state().label()));
    }
}
