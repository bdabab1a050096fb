export const phone = {
  soon: "这个页面正在建设",
};
