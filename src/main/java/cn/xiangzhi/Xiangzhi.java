package cn.xiangzhi;

import cn.xiangzhi.store.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Xiangzhi 乡治: the working system of a Chinese township. {@code operate …} is the operator's command line. Beans bear the
 * full names of their classes, so that two rooms may have a class of the same name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Xiangzhi {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        var arguments = List.copyOf(Arrays.asList(args));
        if (!arguments.isEmpty() && arguments.getFirst().equals("operate")) {
            System.exit(new Operator(Xiangzhi.class, System.out).run(arguments.subList(1, arguments.size())));
        }
        SpringApplication.run(Xiangzhi.class, args);
    }
}
