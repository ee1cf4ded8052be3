package cn.xiangzhi.reference.statutes;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.law.Statute;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/xiangzhi import-law STATUTE FILE}: puts an official text beside the gists. */
@Component
@Command(name = "import-law", arguments = "法律简写 文件", does = "导入一部法律的正式文本（如 import-law PPL 行政处罚法.md）")
class ImportLaw implements OperatorCommand {

    private final LawTexts texts;

    ImportLaw(LawTexts texts) {
        this.texts = texts;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        if (arguments.size() != 2) {
            return WRONG_WORDS;
        }
        var file = Path.of(arguments.get(1));
        if (!Files.isRegularFile(file)) {
            out.println("找不到文件：" + file);
            return 2;
        }
        var statute = Statute.named(arguments.getFirst());
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var loaded = texts.load(statute, text, "命令行导入：" + file.getFileName(), "系统管理员");
        out.println("已导入《" + statute.label() + "》，共" + loaded.articles().size() + "条");
        return 0;
    }
}
