package cn.xiangzhi.store;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The commands of all rooms, read from their classes, so that the help needs no store. */
record CommandList(List<Entry> entries) {

    record Entry(Command command, Class<? extends OperatorCommand> type) {

        /** The word with what follows it. */
        String words() {
            return (command.name() + " " + command.arguments()).strip();
        }
    }

    static CommandList of(Class<?> program) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        return new CommandList(scanner.findCandidateComponents(program.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), program.getClassLoader()))
                .map(type -> new Entry(
                        Objects.requireNonNull(type.getAnnotation(Command.class)),
                        type.asSubclass(OperatorCommand.class)))
                .sorted(Comparator.comparing(entry -> entry.command().name()))
                .toList());
    }

    Optional<Entry> find(String name) {
        return entries.stream()
                .filter(entry -> entry.command().name().equals(name))
                .findFirst();
    }

    void print(PrintStream out) {
        out.println("用法：bin/xiangzhi 命令 [参数]");
        entries.forEach(entry ->
                out.println("  " + entry.words() + "  " + entry.command().does()));
        out.println("  help  显示本说明");
        out.println("数据目录用 --xiangzhi.home=目录 指定（默认 ./data），外部数据库用 --spring.datasource.url=…");
    }
}
