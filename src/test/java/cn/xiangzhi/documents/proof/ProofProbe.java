package cn.xiangzhi.documents.proof;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Runs {@code bin/xiangzhi verify} over one matter, here a paper with its files, and answers what it printed. */
public final class ProofProbe {

    private ProofProbe() {}

    public static String verified(ApplicationContext context, UUID matter) throws Exception {
        var command = context.getBeansOfType(OperatorCommand.class).values().stream()
                .filter(one ->
                        one.getClass().getAnnotation(Command.class).name().equals("verify"))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        command.run(List.of("--matter", matter.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
