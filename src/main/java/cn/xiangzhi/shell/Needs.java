package cn.xiangzhi.shell;

import cn.xiangzhi.base.Right;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which rights open a handler: any one of them; none named means "whoever is signed in". A handler with neither this nor
 * {@link OpenToAll} is closed to everybody (default deny). Where many handlers share a list it stands on an annotation of
 * their own.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Right[] value() default {};
}
