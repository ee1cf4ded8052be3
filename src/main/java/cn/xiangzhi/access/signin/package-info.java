/** Signing in and out, living sessions, and who may pass which door. */
@NullMarked
package cn.xiangzhi.access.signin;

import org.jspecify.annotations.NullMarked;
