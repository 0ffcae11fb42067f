package main

import "brief/model/query"

// localAnalyst is whose views and triage the commands of this machine mean: a
// library that moves to another machine, or to an account with another name, keeps
// them.
const localAnalyst = "local"

// scope is what the queries of this run mean something with.
func (a *app) scope() query.Scope { return query.Scope{Analyst: localAnalyst, Now: a.now()} }
