package cn.xiangzhi.story;

import cn.xiangzhi.XiangzhiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A sample case driven through the pages on its own days. All of them share one program with {@link StoryClock}, in which
 * nobody is signed out because months have passed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@XiangzhiTest
@Tag("browser")
@Import(StoryClock.Setting.class)
@TestPropertySource(properties = {"xiangzhi.session.idle=36500d", "xiangzhi.session.longest=36500d"})
@interface SampleStory {}
