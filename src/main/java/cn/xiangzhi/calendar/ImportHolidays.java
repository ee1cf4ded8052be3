package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/xiangzhi import-holidays FILE}: loads a year's notice from the command line. */
@Component
@Command(name = "import-holidays", arguments = "文件 [来源]", does = "导入一个年份的放假通知（CSV：日期,名称,类别）")
class ImportHolidays implements OperatorCommand {

    private final Notices notices;

    ImportHolidays(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        if (arguments.isEmpty() || arguments.size() > 2) {
            return WRONG_WORDS;
        }
        var file = Path.of(arguments.getFirst());
        if (!Files.isRegularFile(file)) {
            out.println("找不到文件：" + file);
            return 2;
        }
        var csv = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var year = notices.preview(csv).year();
        var source = arguments.size() == 2 ? arguments.get(1) : "命令行导入：" + file.getFileName();
        var loaded = notices.load(csv, "国务院办公厅关于" + year + "年部分节假日安排的通知", source, "系统管理员");
        loaded.differences().forEach(out::println);
        out.println("已导入" + year + "年放假通知：" + loaded.days().size() + "个日子，"
                + loaded.differences().size() + "处变动");
        return 0;
    }
}
