package cn.xiangzhi.store;

import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.secrecy.KeyException;
import cn.xiangzhi.store.embedded.EmbeddedStoreException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The operator's command line, {@code bin/xiangzhi}. Backup and restore need only the data source and run on the store
 * alone; every other command is a bean of its room and runs in the whole program with no port open.
 */
public final class Operator {

    private static final Pattern SETTING = Pattern.compile("--(spring|xiangzhi|logging)\\.[^=]+=.*");

    private final Class<?> program;
    private final PrintStream out;

    public Operator(Class<?> program, PrintStream out) {
        this.program = program;
        this.out = out;
    }

    /** Runs one command line and answers the exit code: 0 done, 1 refused or failed, 2 no such command. */
    public int run(List<String> arguments) {
        var settings =
                arguments.stream().filter(a -> SETTING.matcher(a).matches()).toList();
        var words = arguments.stream()
                .filter(a -> !SETTING.matcher(a).matches())
                .filter(a -> !a.isBlank())
                .toList();
        var name = words.isEmpty() ? "help" : words.getFirst();
        try {
            return run(name, words.isEmpty() ? words : words.subList(1, words.size()), settings);
        } catch (Exception failed) {
            explain(failed);
            return 1;
        }
    }

    private int run(String name, List<String> arguments, List<String> settings) throws Exception {
        var commands = CommandList.of(program);
        var command = commands.find(name);
        if (command.isEmpty()) {
            commands.print(out);
            return name.equals("help") ? 0 : OperatorCommand.WRONG_WORDS;
        }
        var alone = StoreAlone.COMMANDS.contains(name);
        try (var context = start(
                alone ? StoreAlone.class : program,
                alone ? WebApplicationType.NONE : WebApplicationType.SERVLET,
                settings)) {
            var code = context.getBean(command.get().type()).run(arguments, out);
            if (code == OperatorCommand.WRONG_WORDS) {
                out.println("用法：bin/xiangzhi " + command.get().words());
            }
            return code;
        }
    }

    private static ConfigurableApplicationContext start(
            Class<?> source, WebApplicationType type, List<String> settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=-1");
        arguments.add("--xiangzhi.demo=false");
        arguments.addAll(settings);
        return new SpringApplicationBuilder(source)
                .web(type)
                .profiles("operator")
                .registerShutdownHook(true)
                .run(arguments.toArray(String[]::new));
    }

    private void explain(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                out.println(refused.what() + "：" + refused.why());
                out.println("依据：" + refused.basis().label());
                out.println("请先：" + refused.remedy());
                return;
            }
            if (cause instanceof EmbeddedStoreException || cause instanceof KeyException) {
                out.println(cause.getMessage());
                return;
            }
        }
        out.println("命令未完成：" + failed);
        failed.printStackTrace(out);
    }
}
