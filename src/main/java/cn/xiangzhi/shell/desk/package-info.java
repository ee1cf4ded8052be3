/** My work (我的工作台): what waits for the one who is signed in. */
@NullMarked
package cn.xiangzhi.shell.desk;

import org.jspecify.annotations.NullMarked;
