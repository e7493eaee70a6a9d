/** Pure edits: Design -> Design. The same object comes back when nothing changes. */
export {};
